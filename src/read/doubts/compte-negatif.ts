import type { Archive } from '#model/archive.ts'
import { observationsOfRow } from '#model/observation.ts'
import { plottedNumber } from '#model/printed-value.ts'
import { sameUnit } from '#model/unit.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/**
 * The counts under zero, in rows that have more above it: of 1,980 rows of the PLF 2025, none in « Nb » prints one. A row
 * of negative figures alone is a balance.
 */
export function negativeCounts(archive: Archive): readonly Problem[] {
  return archive.tables.flatMap((table) =>
    table.rows
      .filter(({ unit }) => sameUnit(unit, 'Nb'))
      .flatMap((row) => {
        const figures = observationsOfRow(table, row)
        const below = figures.filter(({ value }) => (plottedNumber(value) ?? 0) < 0)
        const above = figures.filter(({ value }) => (plottedNumber(value) ?? 0) > 0)
        if (below.length >= above.length) return []
        return below.map(({ value, place }) => problemOf('compte-negatif', place, value.printed))
      }),
  )
}
