import type { Archive } from '#model/archive.ts'
import { byYear } from '#model/document.ts'
import type { Framework, FrameworkEntry } from '#model/framework.ts'
import type { DeclaredChange, Indicator } from '#model/indicator.ts'
import { sameLabel } from '#model/label.ts'
import type { PlaceOf } from '#read/content/read-content.ts'
import { problemOf } from '#read/content-problem.ts'
import type { Problem } from '#read/problem.ts'
import { changeTerms } from '#words/terms.ts'

/** The declared changes of indicators that the tables contradict: a creation of what was there, a new name that is the old. */
export function contradictedChanges(archive: Archive, placeOf: PlaceOf): readonly Problem[] {
  return archive.indicators.flatMap((indicator) =>
    indicator.changes.flatMap((change, index) => {
      const expected = contradiction(archive, indicator, change)
      if (expected === undefined) return []
      const place = placeOf(`content/indicateurs/${indicator.slug}.mdx`, ['evolutions', index, 'nature'])
      return problemOf('evolution-contredite', place, `${change.document}, ${changeTerms[change.kind]}`, {
        expected,
      })
    }),
  )
}

/** What the tables say otherwise; `undefined` when nothing does. Rows carried over say nothing. */
function contradiction(
  { frameworks, documentById }: Archive,
  { slug }: Indicator,
  { document, kind }: DeclaredChange,
): string | undefined {
  const doc = documentById.get(document)
  if (doc === undefined) return undefined
  const entryIn = ({ entryOf }: Framework): FrameworkEntry | undefined => {
    const entry = entryOf.get(slug)
    return entry?.reading === 'carriedOver' ? undefined : entry
  }
  const own = frameworks.find((framework) => framework.doc.id === document)
  const before = frameworks.findLast((other) => byYear(other.doc, doc) < 0 && entryIn(other) !== undefined)
  const [old, now] = [before && entryIn(before), own && entryIn(own)]
  switch (kind) {
    case 'created':
      if (before !== undefined)
        return `un indicateur absent des documents d’avant : ${before.doc.id} l’imprime.`
      return own?.complete === true && !own.entryOf.has(slug)
        ? `sa ligne dans le tableau de ${document}, dont la maquette est complète.`
        : undefined
    case 'removed': {
      const after = frameworks.find((other) => byYear(other.doc, doc) >= 0 && entryIn(other) !== undefined)
      return after && `un indicateur que ${after.doc.id} n’imprime plus : sa ligne est dans son tableau.`
    }
    case 'renamed':
      return old === undefined || now === undefined || now.label === '' || !sameLabel(old.label, now.label)
        ? undefined
        : `un libellé qui change : ${before?.doc.id} et ${document} impriment « ${now.label} ».`
    case 'renumbered':
      return old === undefined || now === undefined || now.code === '' || old.code !== now.code
        ? undefined
        : `un numéro qui change : ${before?.doc.id} et ${document} impriment « ${now.code} ».`
    case 'transferred':
    case 'scope':
      return undefined
    default:
      return kind satisfies never
  }
}
