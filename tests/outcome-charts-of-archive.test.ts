import { expect, test } from 'vitest'
import { outcomeSpec } from '#site/outcome-chart.ts'
import { knownArchive, laterArchive } from './support/known-archive.ts'
import { outcomeCollisions } from './support/outcome-collisions.ts'

const charts = [knownArchive, laterArchive].flatMap((archive, index) => {
  const years = Array.from({ length: 10 }, (_, year) => 2017 + year)
  return archive.indicators.flatMap((indicator) =>
    indicator.lines.flatMap((line) =>
      [undefined, years].flatMap((shared) => {
        const spec = outcomeSpec(archive, line, { years: shared })
        const when = index === 0 ? 'today' : 'a year later'
        const axis = shared === undefined ? 'alone' : 'on a shared axis'
        return spec === undefined ? [] : [[`${spec.id}, ${when}, ${axis}`, spec] as const]
      }),
    ),
  )
})

test.each(charts)('nothing collides in the chart of %s', (_, spec) => {
  for (const width of [320, 480, 560, 720]) expect(outcomeCollisions(spec, width)).toEqual([])
})
