import type { Archive } from '#model/archive.ts'
import { observationsOfRow } from '#model/observation.ts'
import { plottedNumber } from '#model/printed-value.ts'
import { isPercentage } from '#model/unit.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** The figures in % that are under 0 or over 100. A row's own printed unit says what it counts in. */
export function sharesOutOfBounds(archive: Archive): readonly Problem[] {
  return archive.tables.flatMap((table) =>
    table.rows
      .filter(({ unit }) => isPercentage(unit))
      .flatMap((row) => observationsOfRow(table, row))
      .filter(({ value }) => {
        const number = plottedNumber(value)
        return number !== undefined && (number < 0 || number > 100)
      })
      .map(({ value, place }) => problemOf('part-hors-bornes', place, value.printed)),
  )
}
