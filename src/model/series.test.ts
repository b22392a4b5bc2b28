import { expect, test } from 'vitest'
import { latestActual, seriesOf } from '#model/revisions.ts'
import { tinyArchive, tinyLine } from '../../tests/support/tiny-archive.ts'

const archive = tinyArchive({
  'rap-2021': `2019 Réalisation | 2020 Réalisation | 2021 Prévision PAP 2021 | 2021 Réalisation
    1.1 Arbres = 47 | 50 | 140 | 115
    1.1 Arbres/chênes = 10 | 20 | | 30,5`,
  'rap-2022': `2020 Réalisation | 2021 Réalisation | 2022 Cible | 2022 Réalisation | 2023 Cible
    1.1 Arbres = 51 | 115 | >=200 | Non déterminé | Sans objet`,
})

const unread = { ...archive, observationsByIndicator: new Map() }

const shown = (points: ReturnType<typeof seriesOf>) =>
  points.map(({ year, observation, number }) => [
    year,
    observation.document,
    observation.value.printed,
    number,
  ])

test('one point a year, as the latest document prints it', () => {
  expect(shown(seriesOf(archive, tinyLine(archive, 'arbres'), 'actual'))).toEqual([
    [2019, 'rap-2021', '47', 47],
    [2020, 'rap-2022', '51', 51],
    [2021, 'rap-2022', '115', 115],
    [2022, 'rap-2022', 'Non déterminé', undefined],
  ])
})

test('measures and lines are not mixed; a cell that nobody read is no point', () => {
  expect(shown(seriesOf(archive, tinyLine(archive, 'arbres'), 'forecast'))).toEqual([
    [2021, 'rap-2021', '140', 140],
  ])
  expect(shown(seriesOf(archive, tinyLine(archive, 'arbres'), 'target'))).toEqual([
    [2022, 'rap-2022', '>=200', 200],
    [2023, 'rap-2022', 'Sans objet', undefined],
  ])
  expect(seriesOf(archive, tinyLine(archive, 'arbres/chênes'), 'forecast')).toEqual([])
  expect(shown(seriesOf(archive, tinyLine(archive, 'arbres/chênes'), 'actual')).at(-1)).toEqual([
    2021,
    'rap-2021',
    '30,5',
    30.5,
  ])
  expect(seriesOf(unread, tinyLine(archive, 'arbres'), 'actual')).toEqual([])
})

test('the latest actual is the last one that is a number', () => {
  expect(latestActual(archive, tinyLine(archive, 'arbres'))).toMatchObject({ year: 2021, number: 115 })
  expect(latestActual(archive, tinyLine(archive, 'arbres/chênes'))).toMatchObject({
    year: 2021,
    number: 30.5,
  })
  expect(latestActual(unread, tinyLine(archive, 'arbres'))).toBeUndefined()
})
