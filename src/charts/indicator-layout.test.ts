import { describe, expect, test } from 'vitest'
import { indicatorLayout } from '#charts/indicator-chart.ts'
import { collisions } from '../../tests/support/chart-collisions.ts'
import { indicatorSamples } from '../../tests/support/chart-samples.ts'

describe.each(Object.entries(indicatorSamples))('%s', (_, spec) => {
  test.each([320, 480, 560, 720])('nothing collides at %i pixels', (width) => {
    expect(collisions(spec, width)).toEqual([])
    expect(collisions({ ...spec, size: 'small' }, width)).toEqual([])
  })
})

describe.each(Object.entries(indicatorSamples))('%s', (_, spec) => {
  test.each([320, 720])('every figure is written, beside its mark, at %i pixels', (width) => {
    const { labels, marks } = indicatorLayout(spec, width)
    expect(marks).toHaveLength(spec.points.length)
    for (const { label, measure, x, y } of marks) {
      const near = labels.filter(
        (one) => one.text === label && one.kind === measure && Math.hypot(one.x - x, one.y - y) < 110,
      )
      expect(near).not.toEqual([])
    }
  })
})

test('heights follow values from zero: the same distance for the same difference', () => {
  const { marks, baseline } = indicatorLayout(
    {
      ...{
        id: 'x',
        label: 'x',
        unitLabel: '%',
        years: [2020, 2021, 2022],
        gaps: [],
        breaks: [],
        size: 'full',
      },
      points: [0, 25, 50].map((value, index) => ({
        ...{ year: 2020 + index, measure: 'actual', value, label: `${value}` },
      })),
    },
    320,
  )
  const [zero, half, full] = marks.map(({ y }) => baseline - y)
  expect(zero).toBe(0)
  expect(full).toBeCloseTo(2 * (half ?? 0), 6)
})
