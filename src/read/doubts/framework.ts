import type { Archive } from '#model/archive.ts'
import type { BudgetDocument } from '#model/document.ts'
import { isOwn, joinedSlugs } from '#model/line.ts'
import { cellOf, type Problem, problemOf } from '#read/problem.ts'
import { frameworkChanges } from '#model/framework-changes.ts'

/** A line that a complete framework lacks, and a later document that prints it. */
interface LeftOut {
  readonly indicator: string
  readonly line: string
  readonly later: string
}

/**
 * The lines that a document said to be read in full lacks, though documents before it, or its indicator in it, and
 * documents after it have them: they were left out. Nothing is, of what its file says this document removed.
 */
function leftOut(archive: Archive, doc: BudgetDocument): readonly LeftOut[] {
  const at = archive.frameworks.findIndex((framework) => framework.doc.id === doc.id)
  const current = archive.frameworks[at]
  if (current?.complete !== true) return []
  const own = ({ doc: other }: { readonly doc: BudgetDocument }) =>
    other.otherProgramme === doc.otherProgramme
  const earlier = new Set(
    archive.frameworks
      .slice(0, at)
      .filter(own)
      .map((framework) => framework.doc.id),
  )
  const later = archive.frameworks.slice(at + 1).filter(own)
  return archive.indicators.flatMap(({ slug, lines, changes }) => {
    const removed = changes.some(({ document, kind }) => document === doc.id && kind === 'removed')
    const createdLater = changes.some(
      ({ document, kind }) => kind === 'created' && later.some((one) => one.doc.id === document),
    )
    if (removed || createdLater) return []
    const rows = (archive.rowsByIndicator.get(slug) ?? []).filter(({ row }) => row.reading !== 'carriedOver')
    return lines.flatMap(({ slug: line }) => {
      const printed = new Set(rows.filter(({ row }) => row.line === line).map(({ document }) => document))
      const listed = (archive.rowsByIndicator.get(slug) ?? []).some(
        ({ document, row }) => document === doc.id && row.line === line,
      )
      const next = later.find((framework) => printed.has(framework.doc.id))
      if (listed || next === undefined) return []
      const before = [...earlier].some((id) => printed.has(id))
      return before || (next.doc.year === doc.year && isOwn(line))
        ? [{ indicator: slug, line, later: next.doc.id }]
        : []
    })
  })
}

/** The documents said to be read in full, with rows left out. */
export function incompleteFrameworks(archive: Archive): readonly Problem[] {
  return archive.documents.flatMap((doc) => {
    const missing = leftOut(archive, doc)
    const [first] = missing
    if (first === undefined) return []
    const names = missing.map(({ indicator, line }) => `« ${joinedSlugs({ indicator, slug: line }, ', ')} »`)
    return problemOf('maquette-incomplete', cellOf(doc.place, 'maquette'), 'complète', {
      expected: `toutes les lignes du document : il manque ${names.join(' et ')}, que ${first.later} imprime encore.`,
    })
  })
}

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
