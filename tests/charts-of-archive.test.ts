import { describe, expect, test } from 'vitest'
import { getArchive } from '#archive.ts'
import { indicatorChartSpec } from '#views/indicator-chart.ts'
import { collisions } from './chart-collisions.ts'

const archive = getArchive('.')
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

test('there are charts to look at', () => {
  expect(charts.length).toBeGreaterThan(0)
})
