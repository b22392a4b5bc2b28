import { expect, test } from 'vitest'
import { crossCheckGrid, type CrossCheckPoint, isRevised, valuesOf } from '#model/cross-check.ts'

const point = (
  period: string,
  asOf: string,
  value: number | undefined,
  incomplete = false,
): CrossCheckPoint => ({
  ...{ series: 'jardins', period, asOf, value, incomplete },
  figure:
    value === undefined
      ? { kind: 'notCollected', printed: '' }
      : { kind: 'number', printed: `${value}`, number: value, note: '' },
  ...{ remark: '', source: 'https://exemple.fr/', line: 2 },
})

const grid = crossCheckGrid(
  [
    point('2021', '2022-01-01', 52),
    point('2021', '2021-04-29', 14, true),
    point('2020', '2021-04-29', 28),
    point('2020', '2022-01-01', 34),
    point('2022', '2022-01-01', 3, true),
    { ...point('2019', '2021-04-29', 9), series: 'bancs' },
    point('2023', '2022-01-01', undefined),
  ],
  'jardins',
)

test('periods and states in order, one cell each', () => {
  expect(grid.states).toEqual(['2021-04-29', '2022-01-01'])
  expect(grid.rows.map(({ period, cells }) => [period, ...cells.map((cell) => cell.length)])).toEqual([
    ['2020', 1, 1],
    ['2021', 1, 1],
    ['2022', 0, 1],
    ['2023', 0, 1],
  ])
})

test('what was counted before a year ended is no revision of it', () => {
  expect(grid.rows.map(valuesOf)).toEqual([[28, 34], [52], [3], []])
  expect(grid.rows.filter(isRevised).map(({ period }) => period)).toEqual(['2020'])
})
