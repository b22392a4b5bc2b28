import { expect, test } from 'vitest'
import { placeTicks } from '#charts/outcome-frame.ts'

const labels = (from: number, to: number, step: number) =>
  placeTicks(
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
    (year) => (year - from) * step,
    step,
    14,
  ).map(({ label }) => label)

test('whole years where they fit', () => {
  expect(labels(2021, 2023, 40)).toEqual(['2021', '2022', '2023'])
})

test('short years where whole ones do not', () => {
  expect(labels(2019, 2021, 30)).toEqual(['’19', '’20', '’21'])
})

test('one year in so many where short ones do not fit, the last always', () => {
  expect(labels(2017, 2023, 15)).toEqual(['’17', '’19', '’21', '’23'])
  expect(labels(2017, 2022, 15)).toEqual(['’18', '’20', '’22'])
})
