import type { Archive } from '#model/archive.ts'
import { frameworkChanges } from '#model/framework-changes.ts'
import { cellOf } from '#read/doubts/cell-of.ts'
import { leftOut } from '#read/doubts/maquette-incomplete.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/**
 * The indicators that a document read in full no longer has, where their file declares no removal by this document:
 * the pages would say that the State removed them. One programme's documents say nothing of what another's removed.
 */
export function undeclaredRemovals(archive: Archive): readonly Problem[] {
  return archive.documents.flatMap((doc) => {
    const at = archive.frameworks.findIndex((framework) => framework.doc.id === doc.id)
    const before = archive.frameworks[at - 1]
    if (before === undefined || before.doc.otherProgramme !== doc.otherProgramme) return []
    const missing = new Set(leftOut(archive, doc).map(({ indicator }) => indicator))
    return frameworkChanges(archive, doc)
      .filter(({ kind, indicator }) => kind === 'removed' && !missing.has(indicator))
      .filter(
        ({ indicator }) =>
          archive.indicatorBySlug
            .get(indicator)
            ?.changes.some(({ document, kind }) => document === doc.id && kind === 'removed') !== true,
      )
      .map(({ indicator }) =>
        problemOf('suppression-non-declaree', cellOf(doc.place, 'maquette'), 'complète', {
          expected: `« ${indicator} », comme dans ${before.doc.id}, ou une évolution « suppression » de ${doc.id} dans sa fiche.`,
        }),
      )
  })
}
