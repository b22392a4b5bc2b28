import { describe, expect, test } from 'vitest'
import { promiseLayout } from '#charts/promise-chart.ts'
import { promiseSamples } from '../../tests/support/promise-chart-samples.ts'
import { collidingWords, cutWords, wordsBox } from '../../tests/support/words-box.ts'

const sample = (name: string, width: number) => {
  const spec = promiseSamples[name]
  if (spec === undefined) throw new Error(name)
  return promiseLayout(spec, width)
}

describe.each(Object.entries(promiseSamples))('%s', (_, spec) => {
  test.each([320, 480, 560, 720])('no text over another, a mark or an edge at %i pixels', (width) => {
    const { years, height } = promiseLayout(spec, width)
    const lanes = years.flatMap((year) => year.lanes)
    const words = [...years.flatMap(({ heading }) => heading), ...lanes.map(({ label }) => label)]
    expect(collidingWords(words)).toEqual([])
    expect(cutWords(words, width, height)).toEqual([])
    for (const year of years) {
      for (const { x, label } of year.lanes) {
        expect(wordsBox(label).left).toBeGreaterThanOrEqual(Math.max(x ?? 0, year.guide?.x ?? 0) + 8)
      }
    }
  })
})

test('values stand on one scale from zero, whatever the year', () => {
  const { zero, years } = sample('below-and-above', 720)
  const [first, second] = years.map(({ lanes }) => lanes.map(({ x }) => (x ?? 0) - zero))
  const perUnit = (first?.[0] ?? 0) / 80
  expect(first?.map((length) => Math.round(length / perUnit))).toEqual([80, 50, 50])
  expect(second?.map((length) => Math.round(length / perUnit))).toEqual([50, 175])
})

test('negative values stand at the left of zero, on the same scale', () => {
  const { zero, years } = sample('negative', 720)
  const [first, second] = years.map(({ lanes }) => lanes.map(({ x }) => (x ?? 0) - zero))
  const perUnit = (first?.[1] ?? 0) / -12
  expect(perUnit).toBeGreaterThan(0)
  expect(first?.map((length) => Math.round(length / perUnit))).toEqual([-5, -12])
  expect(second?.map((length) => Math.round(length / perUnit))).toEqual([-8, 6])
})

test('the first announcement is carried down to the result', () => {
  const [year] = sample('below-and-above', 320).years
  expect(year?.guide?.x).toBe(year?.lanes[0]?.x)
  expect(year?.guide?.y2).toBeGreaterThan(year?.lanes.at(-1)?.y ?? Infinity)
})

test('a result that was not read has words and no mark', () => {
  const [year] = sample('not-yet', 320).years
  expect(year?.lanes.map(({ x }) => x === undefined)).toEqual([false, true])
  expect(year?.lanes[1]?.label).toMatchObject({ text: 'réalisation non relevée', kind: 'muted' })
})

test('a narrow chart takes the short words, a wide one names the documents', () => {
  const texts = (width: number) =>
    sample('below-and-above', width).years[0]?.lanes.map(({ label }) => label.text)
  expect(texts(320)).toEqual(['prévision 80', 'actualisée 50', 'réalisation 50'])
  expect(texts(720)?.[1]).toBe('prévision actualisée 50 (RAP 2020)')
})
