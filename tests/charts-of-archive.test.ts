import { describe, expect, test } from 'vitest'
import { lineChartSpec } from '#charts/indicator-spec.ts'
import { collisions } from './support/chart-collisions.ts'
import { knownArchive, laterArchive } from './support/known-archive.ts'

describe.each([
  ['today', knownArchive],
  ['a year later', laterArchive],
] as const)('%s', (_, archive) => {
  const charts = archive.indicators.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const spec = lineChartSpec(archive, line, { size: 'full' })
      return spec === undefined ? [] : [[line.name, spec] as const]
    }),
  )

  describe.each(charts)('the chart of %s', (_, spec) => {
    test.each([320, 480, 560, 720])('has no text over another, a mark or an edge at %i pixels', (width) => {
      expect(collisions(spec, width)).toEqual([])
      expect(collisions({ ...spec, size: 'small' }, width)).toEqual([])
    })
  })

  test('there are charts to look at', () => {
    expect(charts.length).toBeGreaterThan(0)
  })
})
