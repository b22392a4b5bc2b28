import type { Archive } from '#model/archive.ts'
import { sameUnit } from '#model/unit.ts'
import { problemOf, type Problem, quotedAt } from '#read/problem.ts'

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
