import type { Observation } from '#model/observation.ts'
import type { Place } from '#model/place.ts'
import { type DataRule, dataRules, type Rule, type RuleName, type Severity } from '#read/rules.ts'

/** Where a problem is: a place, or a whole file. */
export type ProblemPlace = Pick<Place, 'file'> & Partial<Place>

/** Something wrong or doubtful in what editors wrote: what was read, what was expected, what to do. */
export interface Problem extends ProblemPlace {
  readonly rule: RuleName
  readonly severity: Severity
  /** The text as found; `undefined` when something is missing. */
  readonly found?: string
  readonly expected: string
  readonly remedy: string
}

/** A problem without its place: what a leaf parser can say. */
export type Fault = Pick<Problem, 'expected' | 'remedy'>

/** A value, or why there is none. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

/** Makes a problem under one of the rules of a table, at a place. `change` makes the rule's sentences more precise. */
export function problemUnder<Name extends RuleName>(rules: Readonly<Record<Name, Rule>>) {
  return (rule: Name, place: ProblemPlace, found?: string, change: Partial<Fault> = {}): Problem => {
    const { severity, expected, remedy } = rules[rule]
    return {
      rule,
      severity,
      ...place,
      ...(found === undefined ? {} : { found }),
      expected: change.expected ?? expected,
      remedy: change.remedy ?? remedy,
    }
  }
}

/** A problem of a file of `data/`. */
export const problemOf = problemUnder<DataRule>(dataRules)

/** Adds to a list, however many: as arguments of `push` thousands would not pass. */
export function addTo(problems: Problem[], found: Iterable<Problem>): void {
  for (const problem of found) problems.push(problem)
}

/** Sorts problems as a reader mends them: by file, then line, then column. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    (a.file === b.file ? 0 : a.file.localeCompare(b.file, 'en')) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  )
}

/** Problems sorted by place; of those of one cell only the first found is kept: the others follow from it. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>()
  const kept = problems.filter(({ file, cell, severity }) => {
    if (cell === undefined || severity === 'doubt') return true
    const key = `${file}|${cell}`
    return !seen.has(key) && seen.add(key)
  })
  return kept.toSorted(byPlace)
}

/** Where to look in a file: « ligne 2, colonne « 2021 Réalisation » », « ligne 4, clé « unite » »; empty for a whole file. */
export function whereText({ file, line, heading }: ProblemPlace): string {
  if (line === undefined) return ''
  if (heading === undefined || heading === '') return `ligne ${line}`
  return `ligne ${line}, ${file.endsWith('.csv') ? 'colonne' : 'clé'} « ${heading} »`
}

/** A text of the files, as a message quotes it: « 115 » (ligne 2, colonne « 2021 Réalisation » de data/tableaux/rap-2021.csv). */
export function quotedAt(text: string, place: ProblemPlace): string {
  const where = whereText(place)
  return `« ${text} » (${where === '' ? '' : `${where} de `}${place.file})`
}

/** A figure of another document, as a message quotes it. */
export function quoted({ value, printedAs, place }: Observation): string {
  return quotedAt(
    printedAs === undefined ? value.printed : `${printedAs.value.printed} ${printedAs.unit}`,
    place,
  )
}

/** The cell of a figure of another source, by its slug. */
export function sourceCell(slug: string, line: number, heading: string): ProblemPlace {
  return cellOf({ file: `data/recoupements/${slug}.csv`, line }, heading)
}

/** The cell of a row under a heading, for a message: its line and its column. */
export function cellOf({ file, line }: Pick<Place, 'file' | 'line'>, heading: string): ProblemPlace {
  return { file, line, heading }
}
