import { expect, test } from 'vitest'
import {
  allComparisons,
  comparisonsOf,
  forecastMoves,
  standingOf,
  targetMet,
  targetsAfterResults,
} from '#model/comparison.ts'
import { tinyArchive, tinyLine } from '../../tests/support/tiny-archive.ts'
import type { Direction } from '#model/line.ts'
import type { PrintedValue, Relation } from '#model/printed-value.ts'

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

const number = (n: number): PrintedValue => ({ kind: 'number', printed: `${n}`, number: n, note: '' })
const bound = (relation: Relation, n: number): PrintedValue => ({
  kind: 'bound',
  printed: `${relation}${n}`,
  relation,
  number: n,
  note: '',
})

test.each<[Direction, PrintedValue, PrintedValue, boolean | undefined]>([
  ['up', number(50), number(50), true],
  ['up', number(49), number(50), false],
  ['down', number(50), number(50), true],
  ['down', number(51), number(50), false],
  ['up', number(10), bound('>=', 10), true],
  ['up', number(10), bound('>', 10), false],
  ['down', number(10), bound('<=', 10), true],
  ['down', number(10), bound('<', 10), false],
])('when better is %s, %o against %o: %s', (direction, actual, target, met) => {
  expect(targetMet(direction, actual, target)).toBe(met)
})

test.each<[string, Direction, PrintedValue, PrintedValue]>([
  ['no source says where better lies', 'unspecified', number(50), number(40)],
  ['the bound points the other way', 'up', number(5), bound('<=', 10)],
  ['the bound points the other way', 'up', number(5), bound('<', 10)],
  ['the bound points the other way', 'down', number(15), bound('>=', 10)],
  ['the bound points the other way', 'down', number(15), bound('>', 10)],
  ['the result is a bound', 'up', bound('>', 40), number(30)],
  ['the result is unknown', 'up', { kind: 'undetermined', printed: 'NA' }, number(30)],
  ['there is no target', 'up', number(5), { kind: 'notApplicable', printed: 'Sans objet' }],
  ['the target was not read', 'up', number(5), { kind: 'notCollected', printed: '' }],
])('no verdict when %s', (_, direction, actual, target) => {
  expect(targetMet(direction, actual, target)).toBeUndefined()
})

test('a forecast and its update are set side by side, moved or not, even before the result', () => {
  const archive = tinyArchive({
    'pap-2021': `2020 Prévision PAP 2020 | 2020 Prévision actualisée | 2021 Prévision
      1.1 Arbres = 80 | 50 | 140
      1.2 Bancs = 19 | 19 | 40
      1.3 Haies = 30 | Non déterminé | 40`,
  })
  const moves = archive.indicators.flatMap(({ lines }) =>
    lines.flatMap((line) => forecastMoves(archive, line)),
  )
  expect(moves.map(({ line, year, gap }) => [line.indicator, year, gap.difference])).toEqual([
    ['arbres', 2020, -30],
    ['bancs', 2020, 0],
  ])
})

const tables = {
  'rap-2022': `2021 Réalisation | 2022 Cible | 2022 Réalisation | 2023 Cible
    1.1 Arbres = 50 | 50 | 49 | Sans objet
    1.2 Bancs = Non déterminé | 5 | 6 | 4`,
}

test('a target stands beside the result of the year before, when both are numbers', () => {
  const archive = tinyArchive(tables)
  const targets = archive.indicators.flatMap((indicator) => targetsAfterResults(archive, indicator))
  expect(targets.map(({ line, year, gap }) => [line.indicator, year, gap.difference])).toEqual([
    ['arbres', 2022, 0],
    ['bancs', 2023, -2],
  ])
})

test('across a break of the series nothing is compared', () => {
  const change = { document: 'rap-2022', kind: 'scope', reason: '', breakYear: 2022 } as const
  const archive = tinyArchive(tables, { arbres: [change] })
  const [arbres] = archive.indicators
  expect(arbres === undefined ? undefined : targetsAfterResults(archive, arbres)).toEqual([])
})
