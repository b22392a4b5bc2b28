import type { Archive } from '#model/archive.ts'
import { observationsOfRow } from '#model/observation.ts'
import { isNumeric, type PrintedValue } from '#model/printed-value.ts'
import { isTime, isUnitName, sameUnit, unitOfCell } from '#model/unit.ts'
import { isDuration } from '#read/csv/printed-words.ts'
import { cellOf } from '#read/doubts/cell-of.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** The cells that print a unit, where their row or their series counts in another: a percent sign, « 14 jours », « 14 (k€) ». */
export function strayUnits(archive: Archive): readonly Problem[] {
  const ofTables = archive.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      observationsOfRow(table, row).map(({ value, place }) => ({
        value,
        place,
        unit: row.unit,
        of: 'la ligne',
      })),
    ),
  )
  const ofSources = archive.crossChecks.flatMap(({ slug, series, points }) =>
    points.map(({ figure, line, series: name }) => ({
      value: figure,
      place: cellOf({ file: `data/recoupements/${slug}.csv`, line }, 'valeur'),
      unit: series.find((one) => one.slug === name)?.unit ?? '',
      of: 'la série',
    })),
  )
  return [...ofTables, ...ofSources]
    .filter(({ value, unit }) => printsAnother(value, unit))
    .map(({ value, place, unit, of }) =>
      problemOf('unite-de-la-cellule', place, value.printed, {
        expected: `un chiffre dans l’unité de ${of}, « ${unit} ».`,
      }),
    )
}

function printsAnother(value: PrintedValue, unit: string): boolean {
  if (value.kind === 'words') return isDuration(value.printed) && !isTime(unit)
  if (!isNumeric(value)) return false
  const noted = value.note.replaceAll(/[()[\]]/g, '')
  return unitOfCell(value, unit) !== unit || (isUnitName(noted) && !sameUnit(noted, unit))
}
