import { describe, expect, test } from 'vitest'
import { gapBetween, yearPath, yearPaths } from '#model/year-path.ts'
import { tinyArchive, tinyLine } from '../../tests/support/tiny-archive.ts'

const archive = tinyArchive({
  'pap-2020': `2019 Prévision PAP 2019 | 2020 Prévision | 2022 Cible
    Arbres = 19 | 30 | 70`,
  'pap-2021': `2020 Prévision PAP 2020 | 2020 Prévision actualisée | 2021 Prévision | 2022 Cible
    Arbres = 30 | 24 | 40 | 75`,
  'rap-2021': `2020 Réalisation | 2021 Prévision PAP 2021 | 2021 Prévision actualisée | 2021 Réalisation
    Arbres = 26 | 40 | 49 | 50
    Arbres/part = 0,3 | 0 | | 0,1`,
  'pap-2022': `2022 Cible
    Arbres = 60`,
  'rap-2022': `2022 Prévision | 2022 Réalisation | 2023 Cible | 2023 Réalisation
    Arbres = Sans objet | 49 | >=10 | 12`,
})

test('forecast, updated forecast, actual, and the gap from each', () => {
  const path = yearPath(archive, tinyLine(archive, 'arbres'), 2021)
  expect(path.forecast?.value.printed).toBe('40')
  expect(path.updatedForecast?.value.printed).toBe('49')
  expect(path.actual?.value.printed).toBe('50')
  expect(path.gap).toMatchObject({ difference: 10, ratio: 1.25 })
  expect(path.gap?.announced.measure).toBe('forecast')
  expect(path.gapFromUpdate?.difference).toBe(1)
})

test('without a forecast that is a number, the gap is from the target stated for that very year', () => {
  const path = yearPath(archive, tinyLine(archive, 'arbres'), 2022)
  expect(path.target).toMatchObject({ document: 'pap-2022', value: { printed: '60' } })
  expect(path.gap).toMatchObject({ difference: -11, announced: { measure: 'target' } })
})

test('a target stated years before stands when nobody stated one for its own year', () => {
  const earlier = tinyArchive({
    'pap-2020': '2023 Cible\nArbres = 70',
    'pap-2021': '2023 Cible\nArbres = 75',
  })
  expect(yearPath(earlier, tinyLine(earlier, 'arbres'), 2023).target?.value.printed).toBe('75')
})

test('no gap from a bound, from words, without a result; no ratio from zero', () => {
  expect(yearPath(archive, tinyLine(archive, 'arbres'), 2023)).toMatchObject({
    gap: undefined,
    gapFromUpdate: undefined,
  })
  expect(yearPath(archive, tinyLine(archive, 'arbres'), 2019)).toMatchObject({
    actual: undefined,
    gap: undefined,
  })
  expect(yearPath(archive, tinyLine(archive, 'arbres/part'), 2021).gap).toMatchObject({
    difference: 0.1,
    ratio: undefined,
  })
  expect(gapBetween(undefined, undefined)).toBeUndefined()
})

test('differences carry no binary noise', () => {
  const decimals = tinyArchive({ 'rap-2021': '2021 Prévision | 2021 Réalisation\nArbres = 0,1 | 0,3' })
  expect(yearPath(decimals, tinyLine(decimals, 'arbres'), 2021).gap?.difference).toBe(0.2)
})

describe('every year', () => {
  test('of which anything is said, oldest first, lines apart', () => {
    expect(yearPaths(archive, tinyLine(archive, 'arbres')).map(({ year }) => year)).toEqual([
      2019, 2020, 2021, 2022, 2023,
    ])
    expect(yearPaths(archive, tinyLine(archive, 'arbres/part')).map(({ year }) => year)).toEqual([2020, 2021])
    expect(
      yearPaths({ ...archive, observationsByIndicator: new Map() }, tinyLine(archive, 'arbres')),
    ).toEqual([])
  })
})
