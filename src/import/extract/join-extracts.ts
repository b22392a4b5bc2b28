import type { Extract, ExtractIdentity, ExtractIndicator, ExtractObjective } from '#import/extract/model.ts'
import { type ExtractProblem, strayTable, toCheck } from '#import/extract/problems.ts'
import { slugify } from '#words/slugify.ts'

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

/**
 * One entry per objective and indicator, in the order of their first mention. Two mentions are the same
 * when their labels are, or when they have the same code and only one has a table: then its wording wins.
 */
export function mergeFramework(
  objectives: readonly ExtractObjective[],
  problems: ExtractProblem[],
): readonly ExtractObjective[] {
  const merged: ExtractObjective[] = []
  for (const objective of objectives) {
    if (objective.label === '' && objective.code !== '') {
      for (const { line, label } of objective.indicators)
        problems.push(toCheck(line, label, 'un objectif titré.'))
    }
    const at = merged.findIndex((other) => isSame(other, objective) || sameCode(other, objective))
    const other = merged[at]
    if (other === undefined) {
      merged.push(objective)
      continue
    }
    if (!isSame(other, objective)) problems.push(otherWording(objective, other.label))
    merged[at] = {
      ...other,
      code: other.code === '' ? objective.code : other.code,
      mission: other.mission || objective.mission,
      indicators: [...other.indicators, ...objective.indicators],
    }
  }
  return merged.map((objective) => ({
    ...objective,
    indicators: mergeIndicators(objective.indicators, problems),
  }))
}

function mergeIndicators(
  indicators: readonly ExtractIndicator[],
  problems: ExtractProblem[],
): readonly ExtractIndicator[] {
  const merged: ExtractIndicator[] = []
  for (const indicator of indicators) {
    if (indicator.label === '') {
      for (const { line } of indicator.tables) problems.push(strayTable(line, `indicateur ${indicator.code}`))
      continue
    }
    const at = merged.findIndex((other) => isSame(other, indicator) || isSummaryOf(other, indicator))
    const other = merged[at]
    if (other === undefined) {
      if (merged.some((one) => sameCode(one, indicator))) {
        problems.push(
          toCheck(indicator.line, `${indicator.code} ${indicator.label}`, 'un code par indicateur.'),
        )
      }
      merged.push(indicator)
      continue
    }
    if (!isSame(other, indicator)) problems.push(otherWording(indicator, other.label))
    merged[at] = {
      ...other,
      label: other.tables.length === 0 && indicator.tables.length > 0 ? indicator.label : other.label,
      code: other.code === '' ? indicator.code : other.code,
      mission: other.mission || indicator.mission,
      pointOfView: other.pointOfView ?? indicator.pointOfView,
      tables: [...other.tables, ...indicator.tables],
      notes: [...other.notes, ...indicator.notes],
    }
  }
  return merged
}

interface Titled {
  readonly code: string
  readonly label: string
}

/** Same label, whatever its accents and case, and codes that do not disagree. */
function isSame(a: Titled, b: Titled): boolean {
  return slugify(a.label) === slugify(b.label) && (a.code === b.code || a.code === '' || b.code === '')
}

function sameCode(a: Titled, b: Titled): boolean {
  return a.code !== '' && a.code === b.code
}

function isSummaryOf(a: ExtractIndicator, b: ExtractIndicator): boolean {
  return sameCode(a, b) && (a.tables.length === 0 || b.tables.length === 0)
}

function otherWording(
  { line, code, label }: Titled & { readonly line: number },
  other: string,
): ExtractProblem {
  return toCheck(line, `${code} ${label}`, `le même titre que plus haut : « ${other} ».`)
}
