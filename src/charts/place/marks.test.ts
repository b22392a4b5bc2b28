import { expect, test } from 'vitest'
import type { Measure } from '#model/observation.ts'
import { alongLine, runsOf, servedFirst, sideBySide } from '#charts/place/marks.ts'

const mark = (year: number, measure: Measure, y: number) => ({
  year,
  measure,
  value: y,
  label: `${y}`,
  x: year - 2000,
  y,
})

test('marks that would cover each other stand side by side, the actual in its place', () => {
  const placed = sideBySide(
    [
      mark(2020, 'target', 50),
      mark(2020, 'forecast', 52),
      mark(2020, 'updatedForecast', 54),
      mark(2020, 'actual', 50),
    ],
    14,
  )
  expect(placed.map(({ measure, x }) => [measure, x])).toEqual([
    ['target', 48],
    ['forecast', 6],
    ['updatedForecast', 34],
    ['actual', 20],
  ])
})

test('marks far apart, or of other years, stay', () => {
  const marks = [mark(2020, 'target', 50), mark(2020, 'actual', 61), mark(2021, 'actual', 50)]
  expect(sideBySide(marks, 14)).toEqual(marks)
})

test('a run ends where a year is missing or a series breaks', () => {
  const marks = [2023, 2017, 2018, 2020, 2021, 2022].map((year) => mark(year, 'actual', 5))
  const years = (breaks: readonly number[]) => runsOf(marks, breaks).map((run) => run.map(({ year }) => year))
  expect(years([])).toEqual([
    [2017, 2018],
    [2020, 2021, 2022, 2023],
  ])
  expect(years([2022])).toEqual([
    [2017, 2018],
    [2020, 2021],
    [2022, 2023],
  ])
  expect(runsOf([mark(2020, 'target', 5)], [])).toEqual([])
})

test('the latest of two versions of a result carries the line', () => {
  expect(runsOf([mark(2020, 'actual', 5), mark(2020, 'actual', 6)], [])).toEqual([[mark(2020, 'actual', 6)]])
})

test('a line is covered by boxes at most 6 pixels apart', () => {
  const boxes = alongLine([
    { ...mark(2020, 'actual', 0), x: 0 },
    { ...mark(2021, 'actual', 0), x: 18 },
  ])
  expect(boxes.map(({ x }) => x)).toEqual([-2, 4, 10])
})

test('results are served first, along their line; targets and forecasts from the latest', () => {
  const marks = [
    mark(2020, 'forecast', 1),
    mark(2020, 'target', 1),
    mark(2021, 'target', 1),
    mark(2021, 'actual', 1),
    mark(2020, 'actual', 1),
  ]
  expect(marks.toSorted(servedFirst).map(({ measure, year }) => `${measure} ${year}`)).toEqual([
    'actual 2020',
    'actual 2021',
    'target 2021',
    'target 2020',
    'forecast 2020',
  ])
})
