import { expect, test } from 'vitest'
import { targetPathLayout } from '#charts/target-path-chart.ts'
import { negativeTargetsSample, targetPathSample } from '../../tests/support/promise-chart-samples.ts'
import { collidingWords, cutWords } from '../../tests/support/words-box.ts'

test.each(
  [320, 480, 560].flatMap((width) => [
    ['positive', targetPathSample, width] as const,
    ['negative', negativeTargetsSample, width] as const,
  ]),
)('no text over another or an edge: %s', (_, sample, width) => {
  const { targets, documents, height } = targetPathLayout(sample, width)
  const words = [
    ...documents,
    ...targets.flatMap(({ name, steps }) => [name, ...steps.map(({ label }) => label)]),
  ]
  expect(collidingWords(words)).toEqual([])
  expect(cutWords(words, width, height)).toEqual([])
})

test('a target keeps its column by document and its height from zero; words have no height', () => {
  const { targets } = targetPathLayout(targetPathSample, 320)
  const [kept, moved, dropped] = targets
  expect(kept?.steps.map(({ x }) => x)).toEqual(moved?.steps.map(({ x }) => x))
  const heights = moved?.steps.map(({ y }) => moved.baseline - (y ?? 0)) ?? []
  expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(2, 5)
  expect(dropped?.steps.map(({ y }) => y === undefined)).toEqual([false, true])
})

test('a negative target stands under its zero line, at the same scale, its number under it', () => {
  const { targets } = targetPathLayout(negativeTargetsSample, 560)
  const [crossing] = targets
  const [below, above] = crossing?.steps.map(({ y }) => (y ?? 0) - crossing.baseline) ?? []
  expect((below ?? 0) / -(above ?? 1)).toBeCloseTo(4 / 6, 1)
  expect(crossing?.steps[0]?.label.y).toBeGreaterThan(crossing?.steps[0]?.y ?? Infinity)
})
