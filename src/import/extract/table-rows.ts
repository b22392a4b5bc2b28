import type { ExtractRow } from '#import/extract/model.ts'
import {
  type ExtractProblem,
  severalValues,
  unreadableCell,
  wrongCellCount,
} from '#import/extract/problems.ts'
import type { Column, Measure } from '#model/observation.ts'
import { parseCell } from '#read/csv/parse-cell.ts'

/** What a line of a table is likely to be when each of its cells has a line of its own. */
export type CellKind = 'empty' | 'value' | 'suspect' | 'words'

/** Typographic spaces that pages put between thousands, besides those that a table may hold. */
const thinSpaces = /[\u2000-\u200A\u205F\u3000]/g

/** The call of a note at the end of a figure: small digits (« 47¹ ») or a number between square brackets. */
const noteCall = /(?<=[\d%*]) ?(?:\[(\d{1,3})\]|[⁽]?([⁰¹²³⁴-⁹]{1,3})[⁾]?)$/

/** A cell's text as a table may hold it: the call of a note stands between round brackets. */
export function cellText(text: string): string {
  return text
    .replace(thinSpaces, '\u202F')
    .trim()
    .replace(noteCall, (_, digits: string | undefined, small: string | undefined) => {
      const call = digits ?? (small ?? '').normalize('NFKC')
      return ` (${call})`
    })
}

/** Whether a text is a value for a column, empty or not. */
export function isReadable(text: string, measure: Measure): boolean {
  return parseCell(text, measure).ok
}

/** `suspect` is made of figures, and is no value: « 4.02 ». */
export function cellKind(text: string): CellKind {
  const cell = cellText(text)
  if (cell === '') return 'empty'
  if (parseCell(cell, 'actual').ok) return 'value'
  return /^[\d\s.,/%*()+−-]*\d[\d\s.,/%*()+−-]*$/.test(cell) && !/^\(.*\)$/.test(cell) ? 'suspect' : 'words'
}

/** Words that the column « Atteinte de la cible » was seen to print, or close to them. */
export function isAttainment(text: string): boolean {
  return /^(?:cible |en |légère |forte |nette )?(?:non |partiellement )?(?:atteinte?|dépassée?|amélioration|dégradation|stabilité|stable|absence (?:d['’])?amélioration)$/i.test(
    cellText(text),
  )
}

/** Units that printed tables use, to tell a unit from a label. */
export function isKnownUnit(text: string): boolean {
  return /^(?:nb|nbre|nombre|%|‰|[km]?€|md€|euros?|secondes?|minutes?|heures?|jours?|mois|ans?|années?|etpt?|points?|note|indice|ratio|unités?|km|ha|t)$/i.test(
    cellText(text),
  )
}

/** A row as found: its texts and where it starts. */
export interface FoundRow {
  readonly line: number
  readonly label: string
  readonly unit: string
  readonly values: readonly string[]
}

/**
 * A row under its columns. With another number of values than columns, all its cells are left empty: a
 * figure under the wrong heading is the worst of errors.
 */
export function rowOf(row: FoundRow, columns: readonly Column[], problems: ExtractProblem[]): ExtractRow {
  const { line, label, unit } = row
  if (row.values.length !== columns.length) {
    const found = [label, unit, ...row.values].join(' · ')
    problems.push(wrongCellCount(line, found, row.values.length, columns.length))
    return emptyRow(row, columns)
  }
  const values = row.values.map((text, index) => {
    if (text.includes('\n')) {
      problems.push(severalValues(line, text.replaceAll('\n', ' / ')))
      return ''
    }
    const cell = cellText(text)
    const measure = columns[index]?.measure
    if (measure !== undefined && isReadable(cell, measure)) return cell
    problems.push(unreadableCell(line, text))
    return ''
  })
  return { line, label, unit, values }
}

/** A row of which no figure could be read. */
export function emptyRow({ line, label, unit }: FoundRow, columns: readonly Column[]): ExtractRow {
  return { line, label, unit, values: columns.map(() => '') }
}

/** How many of these texts are figures; words and empty cells are not. */
export function countFigures(texts: readonly string[]): number {
  return texts.filter((text) => /\d/.test(text) && cellKind(text) === 'value').length
}
