import type { Archive } from '#model/archive.ts'
import type { FrameworkEntry } from '#model/framework.ts'
import { problemOf, type Problem } from '#read/problem.ts'

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
