import type { Archive } from '#model/archive.ts'
import type { BudgetDocument } from '#model/document.ts'
import { isOwn, joinedSlugs } from '#model/line.ts'
import { cellOf } from '#read/doubts/cell-of.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** A line that a complete framework lacks, and a later document that prints it. */
export interface LeftOut {
  readonly indicator: string
  readonly line: string
  readonly later: string
}

/**
 * The lines that a document said to be read in full lacks, though documents before it, or its indicator in it, and
 * documents after it have them: they were left out. Nothing is, of what its file says this document removed.
 */
export function leftOut(archive: Archive, doc: BudgetDocument): readonly LeftOut[] {
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
