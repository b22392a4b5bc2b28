import { expect, test } from 'vitest'
import { targetPathLayout } from '#charts/target-path-chart.ts'
import { targetPathSample } from '../../tests/support/promise-chart-samples.ts'
import { collidingWords, cutWords } from '../../tests/support/words-box.ts'

test.each([320, 480, 560])('no text over another or an edge at %i pixels', (width) => {
  const { targets, documents, height } = targetPathLayout(targetPathSample, width)
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
