import type { Archive } from '#model/archive.ts'
import type { FrameworkEntry } from '#model/framework.ts'
import { cellOf, type Problem, problemOf, quotedAt } from '#read/problem.ts'
import { sameLabel } from '#model/label.ts'

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
