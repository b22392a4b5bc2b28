import type { Archive } from '#model/archive.ts'
import { observationsOfRow } from '#model/observation.ts'
import { plottedNumber } from '#model/printed-value.ts'
import { sameUnit } from '#model/unit.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** The counts under zero: of 1,980 rows of the PLF 2025, none in « Nb » prints one. */
export function negativeCounts(archive: Archive): readonly Problem[] {
  return archive.tables.flatMap((table) =>
    table.rows
      .filter(({ unit }) => sameUnit(unit, 'Nb'))
      .flatMap((row) => observationsOfRow(table, row))
      .filter(({ value }) => (plottedNumber(value) ?? 0) < 0)
      .map(({ value, place }) => problemOf('compte-negatif', place, value.printed)),
  )
}
