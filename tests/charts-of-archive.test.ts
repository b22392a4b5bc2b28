import { describe, expect, test } from 'vitest'
import { indicatorChartSpec } from '#views/indicator-chart.ts'
import { objectivePage } from '#views/objective-page.ts'
import { collisions } from './chart-collisions.ts'
import { knownArchive as archive } from './known-archive.ts'

const charts = archive.indicators.flatMap((indicator) => {
  const spec = indicatorChartSpec(archive, indicator, { size: 'full' })
  return spec === undefined ? [] : [[indicator.slug, spec] as const]
})

describe.each(charts)('the chart of %s', (_, spec) => {
  test.each([320, 480, 560, 720])('has no text over another, a mark or an edge at %i pixels', (width) => {
    expect(collisions(spec, width)).toEqual([])
    expect(collisions({ ...spec, size: 'small' }, width)).toEqual([])
  })
})

const multiples = archive.objectives
  .flatMap((objective) => objectivePage(archive, objective).indicators)
  .flatMap(({ spec }) => (spec === undefined ? [] : [[spec.id, spec] as const]))

describe.each(multiples)('the chart of %s on the axis that its objective shares', (_, spec) => {
  test.each([320, 480])('has no text over another, a mark or an edge at %i pixels', (width) => {
    expect(collisions(spec, width)).toEqual([])
  })
})

test('there are charts to look at', () => {
  expect(charts.length).toBeGreaterThan(0)
  expect(multiples.length).toBe(charts.length)
})
