import { expect, test } from 'vitest'
import type { Measure } from '#model/observation.ts'
import {
  figuresOf,
  latestActual,
  leadingVersion,
  revisionsOf,
  seriesOf,
  versionsOf,
} from '#model/revisions.ts'
import { tinyArchive, tinyLine } from '../../tests/support/tiny-archive.ts'

const archive = tinyArchive({
  'pap-2021': `2019 Réalisation | 2020 Prévision PAP 2020 | 2021 Prévision | 2023 Cible
    1.1 Arbres = NA | 17971 | 40 | 50`,
  'rap-2020': `2019 Réalisation | 2020 Prévision PAP 2020 | 2020 Réalisation
    1.1 Arbres = Non déterminé | 17 971 | 26`,
  'rap-2021': `2020 Réalisation | 2021 Prévision PAP 2021 | 2021 Réalisation | 2023 Cible PAP 2021
    1.1 Arbres = 27* | 41 | | 60`,
})
const [arbres] = archive.indicators
if (arbres === undefined) throw new Error('no indicator')
const key = (year: number, measure: Measure) => ({ indicator: 'arbres', line: '', year, measure })
const shown = (versions: ReturnType<typeof versionsOf>) =>
  versions.map(({ document, value }) => [document, value.printed])

test('versions come in the order the documents came out, whatever the order of their budget years', () => {
  expect(shown(versionsOf(archive, key(2019, 'actual')))).toEqual([
    ['pap-2021', 'NA'],
    ['rap-2020', 'Non déterminé'],
  ])
  expect(shown(versionsOf(archive, key(2020, 'actual')))).toEqual([
    ['rap-2020', '26'],
    ['rap-2021', '27*'],
  ])
})

test('a cell that nobody read is no version, and a figure without any has no latest one', () => {
  expect(versionsOf(archive, key(2021, 'actual'))).toEqual([])
  expect(leadingVersion(archive, key(2021, 'actual'))).toBeUndefined()
  expect(leadingVersion(archive, key(2020, 'actual'))?.value).toEqual({
    kind: 'number',
    printed: '27*',
    number: 27,
    note: '*',
  })
})

test('revisions are figures that changed: not their typography, not a synonym, not a target', () => {
  expect(
    revisionsOf(archive, arbres).map(({ key: { year, measure }, versions }) => [
      year,
      measure,
      shown(versions),
    ]),
  ).toEqual([
    [
      2020,
      'actual',
      [
        ['rap-2020', '26'],
        ['rap-2021', '27*'],
      ],
    ],
    [
      2021,
      'forecast',
      [
        ['pap-2021', '40'],
        ['rap-2021', '41'],
      ],
    ],
  ])
})

test('the figures of an indicator, read or not, by year', () => {
  expect(figuresOf(archive, 'arbres').map(({ year, measure }) => `${year} ${measure}`)).toEqual([
    '2019 actual',
    '2020 forecast',
    '2020 actual',
    '2021 forecast',
    '2021 actual',
    '2023 target',
  ])
})

const linesRead = tinyArchive({
  'rap-2021': `2019 Réalisation | 2020 Réalisation | 2021 Prévision PAP 2021 | 2021 Réalisation
    1.1 Arbres = 47 | 50 | 140 | 115
    1.1 Arbres/chênes = 10 | 20 | | 30,5`,
  'rap-2022': `2020 Réalisation | 2021 Réalisation | 2022 Cible | 2022 Réalisation | 2023 Cible
    1.1 Arbres = 51 | 115 | >=200 | Non déterminé | Sans objet`,
})

const unread = { ...linesRead, observationsByIndicator: new Map() }

const pointsOf = (points: ReturnType<typeof seriesOf>) =>
  points.map(({ year, observation, number }) => [
    year,
    observation.document,
    observation.value.printed,
    number,
  ])

test('one point a year, as the latest document prints it', () => {
  expect(pointsOf(seriesOf(linesRead, tinyLine(linesRead, 'arbres'), 'actual'))).toEqual([
    [2019, 'rap-2021', '47', 47],
    [2020, 'rap-2022', '51', 51],
    [2021, 'rap-2022', '115', 115],
    [2022, 'rap-2022', 'Non déterminé', undefined],
  ])
})

test('measures and lines are not mixed; a cell that nobody read is no point', () => {
  expect(pointsOf(seriesOf(linesRead, tinyLine(linesRead, 'arbres'), 'forecast'))).toEqual([
    [2021, 'rap-2021', '140', 140],
  ])
  expect(pointsOf(seriesOf(linesRead, tinyLine(linesRead, 'arbres'), 'target'))).toEqual([
    [2022, 'rap-2022', '>=200', 200],
    [2023, 'rap-2022', 'Sans objet', undefined],
  ])
  expect(seriesOf(linesRead, tinyLine(linesRead, 'arbres/chênes'), 'forecast')).toEqual([])
  expect(pointsOf(seriesOf(linesRead, tinyLine(linesRead, 'arbres/chênes'), 'actual')).at(-1)).toEqual([
    2021,
    'rap-2021',
    '30,5',
    30.5,
  ])
  expect(seriesOf(unread, tinyLine(linesRead, 'arbres'), 'actual')).toEqual([])
})

test('the latest actual is the last one that is a number', () => {
  expect(latestActual(linesRead, tinyLine(linesRead, 'arbres'))).toMatchObject({ year: 2021, number: 115 })
  expect(latestActual(linesRead, tinyLine(linesRead, 'arbres/chênes'))).toMatchObject({
    year: 2021,
    number: 30.5,
  })
  expect(latestActual(unread, tinyLine(linesRead, 'arbres'))).toBeUndefined()
})
