import type { Archive } from '#model/archive.ts'
import { sameUnit } from '#model/unit.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** « 17,971 »: three decimals, as English writes thousands. */
const threeDecimals = /^\D*\d{1,3},\d{3}(?!\d)/

/** The counts with three decimals: nobody counts a thousandth of a thing. */
export function decimalCounts(archive: Archive): readonly Problem[] {
  return archive.tables
    .flatMap(({ rows }) => rows)
    .filter(({ unit }) => sameUnit(unit, 'Nb'))
    .flatMap(({ values, places }) =>
      values.flatMap((value, index) => {
        const place = places.values[index]
        const isNumber = value.kind === 'number' || value.kind === 'bound'
        if (place === undefined || !isNumber || !threeDecimals.test(value.printed)) return []
        return problemOf('decimales-d-un-compte', place, value.printed)
      }),
    )
}
