import type { Archive } from '#model/archive.ts'
import { observationsOfRow } from '#model/observation.ts'
import { unitOfCell } from '#model/unit.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** The cells with a percent sign, in rows that do not count in %. */
export function straySharesIn(archive: Archive): readonly Problem[] {
  return archive.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      observationsOfRow(table, row)
        .filter(({ value }) => unitOfCell(value, row.unit) !== row.unit)
        .map(({ value, place }) =>
          problemOf('pourcent-hors-unite', place, value.printed, {
            expected: `un chiffre dans l’unité de la ligne, « ${row.unit} ».`,
          }),
        ),
    ),
  )
}
