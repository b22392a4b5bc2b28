import type { ExtractRow } from '#import/extract/model.ts'
import { numberOf, pointReadings, readPoint } from '#import/extract/decimal-point.ts'
import {
  decimalPoint,
  type ExtractProblem,
  severalValues,
  unlabelledRow,
  unreadableCell,
  wrongCellCount,
} from '#import/extract/problems.ts'
import type { Column, Measure } from '#model/observation.ts'
import { parseCell } from '#read/csv/parse-cell.ts'

/** What a line of a table is likely to be when each of its cells has a line of its own. */
export type CellKind = 'empty' | 'value' | 'suspect' | 'words'

/** A line break or a wide space between two figures: they are two values. */
const severed = /\n|(?<=\d)[\u2000-\u2003\u3000\t]+(?=\d)/

/** Typographic spaces that pages put between thousands, besides those that a table may hold. */
const thinSpaces = /[\u2004-\u200A\u205F]/g

/** The call of a note at the end of a figure: small digits (« 47¹ ») or a number between square brackets. « 10³ » may be 1,000. */
const noteCall = /(?<=[\d%*])(?<!(?:^|[^\d.,])10(?=[³⁶⁹])) ?(?:\[(\d{1,3})\]|[⁽]?([⁰¹²³⁴-⁹]{1,3})[⁾]?)$/

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

/**
 * Whether a text is a value for a column, empty or not. Between quotes, it is words of the page; with words behind a star,
 * it took in the note under the table.
 */
export function isReadable(text: string, measure: Measure): boolean {
  return !/^[«"“]|\*\s*\p{L}/u.test(text) && parseCell(text, measure).ok
}

/** `suspect` is made of figures, and is no value: « 4.02 ». */
export function cellKind(text: string): CellKind {
  const cell = cellText(text)
  if (cell === '') return 'empty'
  if (isReadable(cell, 'actual')) return 'value'
  if (pointReadings(cell).length > 0) return 'suspect'
  return /^[\d\s.,/%*()+−-]*\d[\d\s.,/%*()+−-]*$/.test(cell) && !/^\(.*\)$/.test(cell) ? 'suspect' : 'words'
}

/** Words that the column « Atteinte de la cible » was seen to print, or close to them. */
export function isAttainment(text: string): boolean {
  return /^(?:cible |en |légère |forte |nette )?(?:non |partiellement )?(?:atteinte?|dépassée?|amélioration|dégradation|stabilité|stable|absence (?:d['’])?amélioration)$/i.test(
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
 * figure under the wrong heading is the worst of errors. A cell that is no value is left empty; figures with a point
 * wait for `readPoints`.
 */
export function rowOf(row: FoundRow, columns: readonly Column[], problems: ExtractProblem[]): ExtractRow {
  const { line, label, unit } = row
  if (row.values.length !== columns.length) {
    const found = [label, unit, ...row.values].join(' · ')
    problems.push(wrongCellCount(line, found, row.values.length, columns.length))
    return emptyRow(row, columns)
  }
  const values = row.values.map((text, index) => {
    if (severed.test(text)) {
      problems.push(severalValues(line, text.replace(severed, ' / ')))
      return ''
    }
    const cell = cellText(text)
    const measure = columns[index]?.measure
    if (measure !== undefined && (isReadable(cell, measure) || isPointed(cell, measure))) return cell
    problems.push(unreadableCell(line, text))
    return ''
  })
  return { line, label, unit, values, pointed: [] }
}

/** Whether a text is a figure with a point, in a column of figures. */
export function isPointed(text: string, measure: Measure): boolean {
  return measure !== 'attainment' && !isReadable(text, measure) && pointReadings(text).length > 0
}

/** Clocks print « 2.30 » for half past two. */
const clock = /^(?:heures?|h|minutes?|min|mn)$/i

/**
 * The rows of one table with their figures printed with a point read as the other figures of the row allow, else,
 * where it can be read in one way, those of the rows in the same unit: « 18.71 » beside « 18,31 » is 18,71. Each is reported, and left empty when unsure.
 */
export function readPoints(
  rows: readonly ExtractRow[],
  columns: readonly Column[],
  problems: ExtractProblem[],
): readonly ExtractRow[] {
  const isPoint = (text: string, index: number) => isPointed(text, columns[index]?.measure ?? 'actual')
  /** The figures of a row that can be read in one way. */
  const sure = ({ values }: ExtractRow) =>
    values.map((text, index) => {
      const [reading = '', ...others] = isPoint(text, index) ? pointReadings(text) : [text]
      return others.length === 0 ? reading : ''
    })
  const numbersIn = (texts: readonly string[]) => texts.flatMap((text) => numberOf(text) ?? [])
  return rows.map((row) => {
    if (!row.values.some(isPoint)) return row
    const readings = sure(row)
    const pointed: number[] = []
    const values = row.values.map((text, index) => {
      if (!isPoint(text, index)) return text
      const beside = readings.filter((_, at) => at !== index)
      const own = numbersIn(beside)
      const near = rows.filter((other) => other !== row && other.unit === row.unit).map(sure)
      const isSpelled = !clock.test(row.unit) || row.values.some((other) => other.includes(','))
      // Between « 40,001 » and « 40 001 », only the row itself can tell.
      const isOpen = pointReadings(text).length > 1
      const others = own.length > 0 || isOpen ? own : near.flatMap(numbersIn)
      const reading = isSpelled ? readPoint(text, others) : undefined
      problems.push(decimalPoint(row.line, text, reading))
      if (reading !== undefined) pointed.push(index)
      return reading ?? ''
    })
    return { ...row, values, pointed }
  })
}

/** A row of which no figure could be read. */
export function emptyRow({ line, label, unit }: FoundRow, columns: readonly Column[]): ExtractRow {
  return { line, label, unit, values: columns.map(() => ''), pointed: [] }
}

/** The rows of one table, those without a label left empty: which line of the indicator they are is not known. */
export function labelled(
  rows: readonly ExtractRow[],
  columns: readonly Column[],
  problems: ExtractProblem[],
): readonly ExtractRow[] {
  return rows.map((row) => {
    if (row.label !== '' || row.values.every((text) => text === '')) return row
    problems.push(unlabelledRow(row.line, [row.unit, ...row.values].join(' · ')))
    return emptyRow(row, columns)
  })
}

/** How many of these texts are figures; words and empty cells are not. */
export function countFigures(texts: readonly string[]): number {
  return texts.filter((text) => /\d/.test(text) && cellKind(text) === 'value').length
}
