import { expect, test } from 'vitest'
import { allComparisons, comparisonsOf, standingOf } from '#model/comparison.ts'
import { tinyArchive, tinyLine } from '../../tests/support/tiny-archive.ts'

const archive = tinyArchive({
  'rap-2020': `2020 Prévision PAP 2020 | 2020 Prévision actualisée | 2020 Réalisation
    1.1 Arbres = 80 | 50 | 50
    1.2 Bancs = 0 | | 3
    1.3 Haies = >=10 | 10 | 12`,
  'rap-2022': `2022 Cible | 2022 Réalisation
    1.1 Arbres = 200 | 75
    1.2 Bancs = 4 | 4`,
})

test('a result is compared with the forecast of its PAP and with the update, each with its document', () => {
  const [first, second] = comparisonsOf(archive, tinyLine(archive, 'arbres'))
  expect(first).toMatchObject({
    year: 2020,
    first: { difference: -30, ratio: 0.625, announced: { measure: 'forecast', papYear: 2020 } },
    updated: { difference: 0, ratio: 1, announced: { measure: 'updatedForecast', document: 'rap-2020' } },
  })
  expect(second).toMatchObject({
    year: 2022,
    first: { difference: -125, ratio: 0.375, announced: { measure: 'target' } },
    updated: undefined,
  })
})

test('zero announced has a difference and no ratio; a bound has neither', () => {
  expect(
    comparisonsOf(archive, tinyLine(archive, 'bancs')).map(({ first }) => [first.difference, first.ratio]),
  ).toEqual([
    [3, undefined],
    [0, 1],
  ])
  expect(comparisonsOf(archive, tinyLine(archive, 'haies'))).toEqual([])
})

test('the standing counts every comparison', () => {
  const standing = standingOf(allComparisons(archive))
  expect(standing).toEqual({ count: 4, above: 1, equal: 1, below: 2 })
  expect(standingOf([])).toEqual({ count: 0, above: 0, equal: 0, below: 0 })
})
