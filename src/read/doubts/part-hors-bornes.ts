import type { Archive } from '#model/archive.ts'
import { plottedNumber } from '#model/printed-value.ts'
import { isPercentage } from '#model/unit.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** The figures in % that are under 0 or over 100. A row's own printed unit says what it counts in. */
export function sharesOutOfBounds(archive: Archive): readonly Problem[] {
  return archive.tables
    .flatMap(({ rows }) => rows)
    .filter(({ unit }) => isPercentage(unit))
    .flatMap(({ values, places }) =>
      values.flatMap((value, index) => {
        const number = plottedNumber(value)
        const place = places.values[index]
        if (place === undefined || number === undefined || (number >= 0 && number <= 100)) return []
        return problemOf('part-hors-bornes', place, value.printed)
      }),
    )
}
