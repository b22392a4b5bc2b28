import { mergeFramework } from '#import/extract/merge-framework.ts'
import type { Extract, ExtractIdentity, ExtractObjective } from '#import/extract/model.ts'
import type { ExtractProblem } from '#import/extract/problems.ts'

/** A problem and the page it is in. */
export interface PageProblem extends ExtractProblem {
  readonly file: string
}

/** One document, from the pages that publish its parts. */
export interface PrintedDocument {
  readonly identity: ExtractIdentity
  readonly programmeName: string
  readonly manager: string
  readonly managerRole: string
  /** Official addresses, empty when not given. */
  readonly urls: { readonly presentation: string; readonly performance: string }
  /** Whether all its objectives and indicators were read. */
  readonly framework: 'complète' | 'partielle'
  readonly objectives: readonly ExtractObjective[]
  readonly problems: readonly PageProblem[]
}

/** Joins the pages of each document, oldest budget year first, the PAP before the RAP. */
export function joinExtracts(
  pages: readonly { readonly extract: Extract; readonly url: string }[],
): readonly PrintedDocument[] {
  const groups = Map.groupBy(
    pages,
    ({ extract: { identity } }) => `${identity.year}-${identity.type}-${identity.programme}`,
  )
  return [...groups].toSorted(([a], [b]) => a.localeCompare(b, 'en')).flatMap(([, group]) => join(group))
}

function join(
  pages: readonly { readonly extract: Extract; readonly url: string }[],
): readonly PrintedDocument[] {
  const [first] = pages
  if (first === undefined) return []
  // The performance part last: its wording and its tables complete the summary of the presentation.
  const extracts = pages.map(({ extract }) => extract).toSorted((a, b) => b.part.localeCompare(a.part, 'en'))
  const firstFilled = (of: (extract: Extract) => string) => extracts.map(of).find((text) => text !== '') ?? ''
  const urlOf = (part: Extract['part']) =>
    pages.find(({ extract, url }) => extract.part === part && url !== '')?.url ?? ''
  const joined: ExtractProblem[] = []
  const objectives = mergeFramework(
    extracts.flatMap((extract) => extract.objectives),
    joined,
  )
  const problems = [
    ...extracts.flatMap(({ file, problems: found }) => found.map((problem) => ({ ...problem, file }))),
    ...joined.map((problem) => ({ ...problem, file: extracts.at(-1)?.file ?? '' })),
  ]
  return [
    {
      identity: first.extract.identity,
      programmeName: firstFilled((extract) => extract.programmeName),
      manager: firstFilled((extract) => extract.manager),
      managerRole: firstFilled((extract) => extract.managerRole),
      urls: { presentation: urlOf('presentation'), performance: urlOf('performance') },
      framework: problems.length === 0 ? 'complète' : 'partielle',
      objectives,
      problems,
    },
  ]
}
