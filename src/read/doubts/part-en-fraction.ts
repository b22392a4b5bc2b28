import type { Archive } from '#model/archive.ts'
import { plottedNumber } from '#model/printed-value.ts'
import { isPercentage } from '#model/unit.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** How many times a share typed as a fraction is smaller than its neighbours, at least. */
const factor = 20

/**
 * The rows in % that hold shares as spreadsheets write them, 0,324 for 32,4 %: all their numbers are of one at most, or
 * one is a fraction far under the others. One doubt a row.
 */
export function sharesAsFractions(archive: Archive): readonly Problem[] {
  return archive.tables
    .flatMap(({ rows }) => rows)
    .filter(({ unit }) => isPercentage(unit))
    .flatMap(({ values, places }) => {
      const sizes = values.map((value) =>
        value.printed.includes('%') ? 0 : Math.abs(plottedNumber(value) ?? 0),
      )
      const largest = Math.max(...sizes)
      const index = sizes.findIndex(
        (size) => size > 0 && (largest <= 1 || (size < 1 && size * factor <= largest)),
      )
      const [value, place] = [values[index], places.values[index]]
      return value === undefined || place === undefined
        ? []
        : [problemOf('part-en-fraction', place, value.printed)]
    })
}
