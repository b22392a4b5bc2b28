import { expect, test } from 'vitest'
import { median, powerLaw } from './fit.ts'

test('points on a power law give it back', () => {
  const law = powerLaw([1, 10, 100].map((x) => [x, 3 * x ** 2] as const))
  expect(law?.slope).toBeCloseTo(2, 9)
  expect(law?.factor).toBeCloseTo(3, 9)
})

test('one size has no slope', () => {
  expect(powerLaw([[7, 1]])).toBeUndefined()
  expect(powerLaw([])).toBeUndefined()
})

test('the median of an even list is the mean of its middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 3, 2])).toBe(2.5)
})
