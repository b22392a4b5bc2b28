import type { Archive } from '#model/archive.ts'
import { observationsOfRow } from '#model/observation.ts'
import { sameUnit } from '#model/unit.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** « 17,971 »: three decimals, as English writes thousands. */
const threeDecimals = /^\D*\d{1,3},\d{3}(?!\d)/

/** The counts with three decimals: nobody counts a thousandth of a thing. */
export function decimalCounts(archive: Archive): readonly Problem[] {
  return archive.tables.flatMap((table) =>
    table.rows
      .filter(({ unit }) => sameUnit(unit, 'Nb'))
      .flatMap((row) => observationsOfRow(table, row))
      .filter(
        ({ value: { kind, printed } }) =>
          (kind === 'number' || kind === 'bound') && threeDecimals.test(printed),
      )
      .map(({ value, place }) => problemOf('decimales-d-un-compte', place, value.printed)),
  )
}
