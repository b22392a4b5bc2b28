import type { Archive } from '#model/archive.ts'
import type { BudgetDocument } from '#model/document.ts'
import { isOwn, joinedSlugs } from '#model/line.ts'
import { cellOf, type Problem, problemOf, quotedAt } from '#read/problem.ts'
import { frameworkChanges } from '#model/framework-changes.ts'
import type { FrameworkEntry } from '#model/framework.ts'
import { sameLabel } from '#model/label.ts'

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

/**
 * The codes that pass from one indicator to another from one document to the next that prints them, unless the
 * indicator's file declares its creation or its new number since. Rows carried over prove nothing.
 */
export function movedCodes(archive: Archive): readonly Problem[] {
  const owners = new Map<string, { readonly indicator: string; readonly document: string }>()
  return archive.frameworks.flatMap(({ doc, entries }) => {
    const read = entries.filter(({ code, reading }) => code !== '' && reading !== 'carriedOver')
    const problems = read.flatMap((entry) => {
      const before = owners.get(entry.code)
      if (before === undefined || before.indicator === entry.indicator) return []
      if (isDeclared(archive, before.document, doc.id, entry)) return []
      return problemOf('code-deplace', entry.place, entry.code, {
        expected: `sous ce code, « ${before.indicator} », comme dans ${before.document}.`,
      })
    })
    for (const { code, indicator } of read) owners.set(code, { indicator, document: doc.id })
    return problems
  })
}

/**
 * Whether the indicator was created or renumbered by `document`, or by one of a later budget year than `last`: a
 * RAP comes out after the PAP of the next year and still follows the framework of its own.
 */
function isDeclared(
  archive: Archive,
  last: string,
  document: string,
  { indicator }: FrameworkEntry,
): boolean {
  const yearOf = (id: string) => archive.documentById.get(id)?.year ?? 0
  const changes = archive.indicatorBySlug.get(indicator)?.changes ?? []
  return changes.some(
    ({ document: changed, kind }) =>
      (kind === 'created' || kind === 'renumbered') &&
      (changed === document || (yearOf(changed) > yearOf(last) && yearOf(changed) <= yearOf(document))),
  )
}

/**
 * The codes that a spreadsheet may have written with its decimals, or without them: 1.1 becomes « 1.10 », under no 1.9;
 * and 1.10 becomes a second « 1.1 », that of another indicator of the table.
 */
export function oddCodes(archive: Archive): readonly Problem[] {
  return archive.tables.flatMap(({ rows }) => {
    const read = rows.filter(({ code, reading }) => code !== '' && reading !== 'carriedOver')
    const codes = new Set(read.map(({ code }) => code))
    const owners = new Map<string, (typeof read)[number]>()
    return read.flatMap((row): readonly Problem[] => {
      const { code, indicator, places } = row
      const owner = owners.get(code)
      if (owner === undefined) owners.set(code, row)
      else if (owner.indicator !== indicator && indicator !== '' && owner.indicator !== '') {
        const expected = `un code qui n’est pas celui de « ${owner.indicator} », ${quotedAt(code, owner.places.code)}.`
        return [problemOf('code-improbable', places.code, code, { expected })]
      }
      const before = /^(.*\.)([1-9])0$/.exec(code)
      if (before === null || owner !== undefined) return []
      const [, start = '', tens = ''] = before
      const ninth = `${start}${Number(`${tens}0`) - 1}`
      const expected = `${start}${tens}, ou un tableau qui porte aussi le code ${ninth}.`
      return codes.has(ninth) ? [] : [problemOf('code-improbable', places.code, code, { expected })]
    })
  })
}

/**
 * The labels that no document before bore, typography aside, since the last new name that the indicator's file declares:
 * the pages would say that the State renamed it. A document that comes back to an earlier label is not doubted a second
 * time.
 */
export function undeclaredNames(archive: Archive): readonly Problem[] {
  return archive.indicators.flatMap(({ slug, changes }) => {
    const rows = (archive.rowsByIndicator.get(slug) ?? []).filter(({ row }) => row.reading !== 'carriedOver')
    const renamed = new Set(changes.filter(({ kind }) => kind === 'renamed').map(({ document }) => document))
    return [...Map.groupBy(rows, ({ row }) => row.line).values()].flatMap((versions) =>
      versions.flatMap(({ document, row }, index) => {
        const earlier = versions.slice(0, index)
        const since = earlier.slice(
          Math.max(
            0,
            earlier.findLastIndex((one) => renamed.has(one.document)),
          ),
        )
        const before = since.at(-1)?.row
        if (before === undefined || renamed.has(document)) return []
        if (since.some((one) => sameLabel(one.row.label, row.label))) return []
        const cell = cellOf(row.places.unit, 'libelle')
        return problemOf('renommage-non-declare', cell, row.label, {
          expected: `le libellé du document d’avant, ${quotedAt(before.label, cellOf(before.places.unit, 'libelle'))}.`,
        })
      }),
    )
  })
}
