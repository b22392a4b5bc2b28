import type { Archive } from '#domain/archive.ts'
import { problemOf, type Problem } from '#ingest/problem.ts'

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
  return [...Map.groupBy(rows, (row) => `${row.indicator}|${row.subIndicator}`).values()].flatMap(
    (versions) =>
      versions.flatMap((row, index) => {
        const before = versions[index - 1]
        if (before === undefined || bare(before.unit) === bare(row.unit)) return []
        const changes = archive.indicatorBySlug.get(row.indicator)?.changes ?? []
        if (changes.some(({ document, kind }) => document === row.document && kind === 'scope')) return []
        return problemOf('unite-changee', row.places.unit, row.unit, {
          expected: `la même unité que dans le document d’avant, « ${before.unit} » (${before.places.unit.file}:${before.places.unit.line}).`,
        })
      }),
  )
}

/** « Nb », « nb » and « Nombre » are one unit. */
function bare(unit: string): string {
  const lower = unit.toLowerCase().replace(/\s+/g, ' ')
  return lower === 'nombre' || lower === 'nbre' ? 'nb' : lower
}
