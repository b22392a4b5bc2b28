import type { Archive } from '#model/archive.ts'
import { sameLabel } from '#model/label.ts'
import { cellOf } from '#read/doubts/cell-of.ts'
import { problemOf, type Problem, quotedAt } from '#read/problem.ts'

/**
 * The labels that are not those of the last budget document before that was read, typography aside, where the
 * indicator's file declares no new name by this document: the pages would say that the State renamed it.
 */
export function undeclaredNames(archive: Archive): readonly Problem[] {
  return archive.indicators.flatMap(({ slug, changes }) => {
    const rows = (archive.rowsByIndicator.get(slug) ?? []).filter(({ row }) => row.reading !== 'carriedOver')
    const renamed = new Set(changes.filter(({ kind }) => kind === 'renamed').map(({ document }) => document))
    return [...Map.groupBy(rows, ({ row }) => row.line).values()].flatMap((versions) =>
      versions.flatMap(({ document, row }, index) => {
        const before = versions[index - 1]?.row
        if (before === undefined || sameLabel(before.label, row.label) || renamed.has(document)) return []
        const cell = cellOf(row.places.unit, 'libelle')
        return problemOf('renommage-non-declare', cell, row.label, {
          expected: `le libellé du document d’avant, ${quotedAt(before.label, cellOf(before.places.unit, 'libelle'))}.`,
        })
      }),
    )
  })
}
