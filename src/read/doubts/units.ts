import { rowsWithFigures } from '#model/observation.ts'
import type { Archive } from '#model/archive.ts'
import { areMultiples, isInUnit, isTime, sameUnit } from '#model/unit.ts'
import { type Problem, problemOf, quotedAt, sourceCell } from '#read/problem.ts'
import type { PrintedValue } from '#model/printed-value.ts'
import { isDuration } from '#read/csv/printed-words.ts'

/**
 * The rows that were read with another unit than in the last document before, spelling aside, unless the
 * indicator's file declares that this document changed what it counts.
 */
export function changedUnits(archive: Archive): readonly Problem[] {
  const rows = archive.documents
    .flatMap(({ id }) =>
      (archive.tableByDocument.get(id)?.rows ?? []).map((row) => ({ ...row, document: id })),
    )
    .filter(({ indicator, unit, reading }) => indicator !== '' && unit !== '' && reading !== 'carriedOver')
  return [...Map.groupBy(rows, (row) => `${row.indicator}|${row.line}`).values()].flatMap((versions) =>
    versions.flatMap((row, index) => {
      const before = versions[index - 1]
      if (before === undefined || sameUnit(before.unit, row.unit)) return []
      const changes = archive.indicatorBySlug.get(row.indicator)?.changes ?? []
      if (changes.some(({ document, kind }) => document === row.document && kind === 'scope')) return []
      return problemOf('unite-changee', row.places.unit, row.unit, {
        expected: `la même unité que dans le document d’avant, ${quotedAt(before.unit, before.places.unit)}.`,
      })
    }),
  )
}

/**
 * The lines whose file declares a unit that is not the one printed last, nor a multiple of it. A unit that changed from
 * one document to the next has its own doubt.
 */
export function undeclaredUnits(archive: Archive): readonly Problem[] {
  const changed = new Set(changedUnits(archive).map(({ file, cell }) => `${file}|${cell}`))
  const rows = archive.documents.flatMap(({ id }) => archive.tableByDocument.get(id)?.rows ?? [])
  return archive.indicators.flatMap(({ slug, lines }) =>
    lines.flatMap(({ slug: line, declaredUnit }) => {
      const last = rows.findLast(
        (row) => row.indicator === slug && row.line === line && row.reading !== 'carriedOver',
      )
      if (last === undefined || areMultiples(last.unit, declaredUnit)) return []
      const { file, cell } = last.places.unit
      if (changed.has(`${file}|${cell}`)) return []
      return problemOf('unite-de-la-fiche', last.places.unit, last.unit, {
        expected: `l’unité que déclare la fiche de « ${slug} », « ${declaredUnit} ».`,
      })
    }),
  )
}

/** The cells that print a unit, where their row or their series counts in another: a percent sign, « 14 jours », « 14 (k€) ». */
export function strayUnits(archive: Archive): readonly Problem[] {
  const ofTables = rowsWithFigures(archive.tables).flatMap(({ row, figures }) =>
    figures.map(({ value, place }) => ({ value, place, unit: row.unit, of: 'la ligne' })),
  )
  const ofSources = archive.crossChecks.flatMap(({ slug, series, points }) =>
    points.map(({ figure, line, series: name }) => ({
      value: figure,
      place: sourceCell(slug, line, 'valeur'),
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
  return !isInUnit(value, unit)
}
