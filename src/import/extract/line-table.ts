import type { DocumentType } from '#model/document.ts'
import {
  cellKind,
  cellText,
  emptyRow,
  isAttainment,
  isKnownUnit,
  isReadable,
  rowOf,
} from '#import/extract/table-rows.ts'
import {
  continuesColumn,
  endsTable,
  isHeadingRest,
  isUnitHeading,
  opensColumn,
} from '#import/extract/headings.ts'
import type { ExtractRow, ExtractTable } from '#import/extract/model.ts'
import {
  toCheck,
  unknownColumns,
  unreadRow,
  wrongCellCount,
  type ExtractProblem,
} from '#import/extract/problems.ts'
import { tableColumns, type TableColumns } from '#import/extract/table-columns.ts'
import type { TextToken, Token } from '#import/extract/tokens.ts'

/** A table whose cells have a line each, and the token after it. `table` is missing when it could not be read. */
export interface LineTable {
  readonly table: ExtractTable | undefined
  readonly next: number
}

/** More lines than this without a value are text after the table. */
const longestLabel = 6

/**
 * Reads a table from token `start`: heading cells, each over one line or more, then rows of label, unit
 * and values. `undefined` when no table starts there.
 */
export function lineTable(
  tokens: readonly Token[],
  start: number,
  doc: { readonly type: DocumentType; readonly year: number },
  problems: ExtractProblem[],
): LineTable | undefined {
  const { headings, hasUnit, next } = readHeadings(tokens, start)
  if (headings.length < (hasUnit ? 1 : 2)) return undefined
  const line = tokens[start]?.line ?? 1
  const isWhole = !isHeadingRest(textAt(tokens, next)?.text ?? 'fin')
  const columns = isWhole ? tableColumns(headings, doc) : undefined
  if (columns === undefined) {
    problems.push(unknownColumns(line, headings.join(' | ')))
    return { table: undefined, next: afterRows(tokens, next) }
  }
  const body = readRows(tokens, next, columns, problems)
  if (body.rows.length === 0) problems.push(unreadRow(line, headings.join(' | ')))
  return { table: { line, ...columns, rows: body.rows }, next: body.next }
}

function readHeadings(tokens: readonly Token[], start: number) {
  const first = textAt(tokens, start)
  const hasUnit = first !== undefined && isUnitHeading(first.text)
  const headings: string[] = []
  let next = hasUnit ? start + 1 : start
  for (let token = textAt(tokens, next); token !== undefined; token = textAt(tokens, next)) {
    const last = headings.at(-1)
    if (last !== undefined && continuesColumn(last, token.text))
      headings.splice(-1, 1, `${last} ${token.text}`)
    else if (opensColumn(token.text)) headings.push(token.text)
    else break
    next += 1
  }
  return { headings, hasUnit, next }
}

function readRows(
  tokens: readonly Token[],
  start: number,
  { columns }: TableColumns,
  problems: ExtractProblem[],
): { readonly rows: readonly ExtractRow[]; readonly next: number } {
  const hasWords = columns.some(({ measure }) => measure === 'attainment')
  const rows: ExtractRow[] = []
  const units = new Set<string>()
  const isUnit = (text: string) => isKnownUnit(text) || units.has(text)
  let next = start
  for (;;) {
    const { texts, after } = readTexts(tokens, next, hasWords)
    const { values, end } = readValues(tokens, after, hasWords, columns.length)
    // A unit before the last text closes a row that has no value at all.
    for (let at = unitInside(texts, values.length > 0, isUnit); at > 0;) {
      const row = named(texts.splice(0, at + 1), isUnit)
      problems.push(wrongCellCount(row.line, `${row.label} · ${row.unit}`, 0, columns.length))
      rows.push(emptyRow({ ...row, values: [] }, columns))
      const [rest] = texts
      next = rest === undefined ? after : tokens.indexOf(rest, next)
      at = unitInside(texts, values.length > 0, isUnit)
    }
    const [first] = values
    if (first === undefined) return { rows, next }
    const row = named(texts, isUnit)
    const read = { ...row, line: texts[0]?.line ?? first.line, values: values.map(({ text }) => text) }
    if (texts.length > 2) problems.push(toCheck(read.line, row.label, 'un libellé, lu sur plusieurs lignes.'))
    // Rows hold by their texts: without them, or with a cell that its column cannot hold, nothing is sure.
    const isSure =
      row.unit !== '' &&
      values.at(-1)?.text !== '' &&
      read.values.every((text, index) => isReadable(cellText(text), columns[index]?.measure ?? 'actual'))
    if (isSure || values.length !== columns.length) rows.push(rowOf(read, columns, problems))
    else {
      problems.push(unreadRow(read.line, [row.label, row.unit, ...read.values].join(' · ')))
      rows.push(emptyRow(read, columns))
    }
    units.add(row.unit)
    next = end
  }
}

/** The label and unit that stand before values. */
function named(texts: readonly TextToken[], isUnit: (text: string) => boolean) {
  const line = texts[0]?.line ?? 0
  const words = texts.map(({ text }) => text)
  const last = words.at(-1) ?? ''
  if (words.length === 1 && !isUnit(last)) return { line, label: last, unit: '' }
  return { line, label: words.slice(0, -1).join(' '), unit: last }
}

/** The rank of a unit after which another label starts; 0 when there is none. */
function unitInside(
  texts: readonly TextToken[],
  beforeValues: boolean,
  isUnit: (text: string) => boolean,
): number {
  const last = beforeValues ? texts.length - 2 : Math.min(texts.length - 1, 2)
  const found = texts.findIndex(({ text }, index) => index > 0 && index <= last && isUnit(text))
  return Math.max(found, 0)
}

/** The lines of words from `start`, up to a value or the end of the table. */
function readTexts(tokens: readonly Token[], start: number, hasWords: boolean) {
  const texts: TextToken[] = []
  let after = start
  for (let token = textAt(tokens, after); token !== undefined; token = textAt(tokens, after)) {
    const kind = cellKind(token.text)
    if (kind === 'value' || kind === 'suspect' || endsTable(token.text)) break
    if (texts.length === longestLabel || (hasWords && texts.length > 1 && isAttainment(token.text))) break
    // The number of a footnote, or the bar that opens a row.
    if (kind === 'words' && !/^\(\d+\)$/.test(token.text)) texts.push(token)
    after += 1
  }
  return { texts, after }
}

/** The values from `start`; words only when one of the columns takes words. */
function readValues(tokens: readonly Token[], start: number, hasWords: boolean, count: number) {
  const values: TextToken[] = []
  let end = start
  for (let token = textAt(tokens, end); token !== undefined; token = textAt(tokens, end)) {
    const kind = cellKind(token.text)
    if (kind === 'words' && !(hasWords && isAttainment(token.text))) break
    values.push(token)
    end += 1
  }
  // After a full row, a bar alone opens the next one.
  if (values.length === count + 1 && values.at(-1)?.text === '') values.pop()
  return { values, end }
}

/** The token after the lines that may be rows of a table that could not be read. */
function afterRows(tokens: readonly Token[], start: number): number {
  let next = start
  for (;;) {
    const { after } = readTexts(tokens, next, false)
    const { values, end } = readValues(tokens, after, false, -1)
    if (values.length === 0) return next
    next = end
  }
}

function textAt(tokens: readonly Token[], index: number): TextToken | undefined {
  const token = tokens[index]
  return token === undefined || token.kind === 'grid' ? undefined : token
}
