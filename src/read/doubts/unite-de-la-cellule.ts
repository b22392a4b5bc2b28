import type { Archive } from '#model/archive.ts'
import { observationsOfRow } from '#model/observation.ts'
import { isNumeric, type PrintedValue } from '#model/printed-value.ts'
import { isTime, isUnitName, sameUnit, unitOfCell } from '#model/unit.ts'
import { isDuration } from '#read/csv/printed-words.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** The cells that print a unit, where their row counts in another: a percent sign, « 14 jours », « 14 (k€) ». */
export function strayUnits(archive: Archive): readonly Problem[] {
  return archive.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      observationsOfRow(table, row)
        .filter(({ value }) => printsAnother(value, row.unit))
        .map(({ value, place }) =>
          problemOf('unite-de-la-cellule', place, value.printed, {
            expected: `un chiffre dans l’unité de la ligne, « ${row.unit} ».`,
          }),
        ),
    ),
  )
}

function printsAnother(value: PrintedValue, unit: string): boolean {
  if (value.kind === 'words') return isDuration(value.printed) && !isTime(unit)
  if (!isNumeric(value)) return false
  const noted = value.note.replaceAll(/[()[\]]/g, '')
  return unitOfCell(value, unit) !== unit || (isUnitName(noted) && !sameUnit(noted, unit))
}
