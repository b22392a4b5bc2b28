import { expect, test } from 'vitest'
import type { Measure } from '#model/observation.ts'
import { figuresOf, leadingVersion, revisionsOf, versionsOf } from '#model/revisions.ts'
import { tinyArchive } from '../../tests/support/tiny-archive.ts'

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
