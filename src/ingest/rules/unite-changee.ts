import type { Archive } from '#domain/archive.ts'
import type { Problem } from '#ingest/problem.ts'
import { problemOf, type Rule } from '#ingest/rules/rule.ts'

/** A row whose unit is not the one an earlier document printed. */
export const changedUnit: Rule = {
  name: 'unite-changee',
  severity: 'doubt',
  expected: 'la même unité que dans le document d’avant.',
  remedy:
    'relire l’unité dans les deux documents ; si elle a vraiment changé, ajouter une évolution « périmètre » à la fiche.',
}

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
        return problemOf(changedUnit, { ...row.place, heading: 'unite' }, row.unit, {
          expected: `la même unité que dans le document d’avant, « ${before.unit} » (${before.place.file}:${before.place.line}).`,
        })
      }),
  )
}

/** « Nb », « nb » and « Nombre » are one unit. */
function bare(unit: string): string {
  const lower = unit.toLowerCase().replace(/\s+/g, ' ')
  return lower === 'nombre' || lower === 'nbre' ? 'nb' : lower
}
