import type { DocumentTitle } from '#model/document.ts'
import {
  cellKind,
  cellText,
  emptyRow,
  isAttainment,
  isPointed,
  isReadable,
  labelled,
  readPoints,
  rowOf,
} from '#import/extract/table-rows.ts'
import {
  continuesColumn,
  endsTable,
  isHeadingRest,
  isUnitHeading,
  opensColumn,
  type TitleReader,
} from '#import/extract/headings.ts'
import type { ExtractRow, ExtractTable } from '#import/extract/model.ts'
import {
  emptyTable,
  toCheck,
  unknownColumns,
  unreadRow,
  wrongCellCount,
  type ExtractProblem,
} from '#import/extract/problems.ts'
import { tableColumns, type TableColumns } from '#import/extract/table-columns.ts'
import type { TextToken, Token } from '#import/extract/tokens.ts'
import { isKnownUnit, isLabelOnly } from '#import/extract/units.ts'

/** What the lines of a page are read with. */
export interface PageOf {
  readonly doc: DocumentTitle
  readonly titleIn: TitleReader
}

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
  { doc, titleIn }: PageOf,
  problems: ExtractProblem[],
): LineTable | undefined {
  const { headings, hasUnit, next } = readHeadings(tokens, start)
  if (headings.length < (hasUnit ? 1 : 2)) return undefined
  const line = tokens[start]?.line ?? 1
  const isWhole = !isHeadingRest(textAt(tokens, next)?.text ?? 'fin')
  const columns = isWhole ? tableColumns(headings, doc) : undefined
  if (columns === undefined) {
    problems.push(unknownColumns(line, headings.join(' | ')))
    return { table: undefined, next: afterRows(tokens, next, titleIn) }
  }
  const body = readRows(tokens, next, columns, titleIn, problems)
  if (body.rows.length === 0) problems.push(emptyTable(line, headings.join(' | ')))
  const sure = labelled(body.rows, columns.columns, problems)
  return { table: { line, ...columns, rows: readPoints(sure, columns.columns, problems) }, next: body.next }
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
  titleIn: TitleReader,
  problems: ExtractProblem[],
): { readonly rows: readonly ExtractRow[]; readonly next: number } {
  const hasWords = columns.some(({ measure }) => measure === 'attainment')
  const rows: ExtractRow[] = []
  const units = new Set<string>()
  const isUnit = (text: string) => isKnownUnit(text) || units.has(text)
  const isWord = (text: string) => !isUnit(text) && !endsTable(text, titleIn)
  let next = start
  /** Whether the row above has too few values: the words that follow may be its last one. */
  let isAboveShort = false
  for (;;) {
    const { texts, after } = readTexts(tokens, next, hasWords, titleIn)
    const { values, end, unread } = readCells(tokens, after, hasWords, columns, isWord)
    // A unit before the last text closes a row that has no value at all.
    for (let at = unitInside(texts, values.length > 0, isUnit); at > 0;) {
      const row = named(texts.splice(0, at + 1), isUnit)
      problems.push(wrongCellCount(row.line, `${row.label} · ${row.unit}`, 0, columns.length))
      rows.push(emptyRow({ ...row, values: [] }, columns))
      isAboveShort = true
      const [rest] = texts
      next = rest === undefined ? after : tokens.indexOf(rest, next)
      at = unitInside(texts, values.length > 0, isUnit)
    }
    const [first] = values
    if (first === undefined) return { rows, next }
    const row = named(texts, isUnit)
    const read = { ...row, line: texts[0]?.line ?? first.line, values: values.map(({ text }) => text) }
    const isLongLabel = row.unit === '' ? texts.length > 1 : texts.length > 2
    if (isLongLabel) problems.push(toCheck(read.line, row.label, 'un libellé, lu sur plusieurs lignes.'))
    // Rows hold by their texts: where these are not sure, or a cell is in no column that takes it, nothing is.
    const isNamed =
      row.unit === ''
        ? texts.length === 1 && isLabelOnly(row.label) && !isAboveShort
        : !isAboveShort || (texts.length < 3 && isUnit(row.unit))
    // Among more lines, one may be the label of a row that lost all else.
    const isSure = isNamed && texts.length < 4 && !unread && fill(read.values, columns)
    if (isSure || values.length !== columns.length) rows.push(rowOf(read, columns, problems))
    else {
      problems.push(unreadRow(read.line, [row.label, row.unit, ...read.values].join(' · ')))
      rows.push(emptyRow(read, columns))
    }
    // Without a label here, the last value above may be one.
    const above = rows.at(-2)
    if (row.label === '' && above !== undefined && above.values.some((text) => text !== '')) {
      problems.push(unreadRow(above.line, [above.label, above.unit, ...above.values].join(' · ')))
      rows.splice(-2, 1, emptyRow(above, columns))
    }
    if (row.unit !== '') units.add(row.unit)
    isAboveShort = values.length < columns.length
    next = end
  }
}

/**
 * Whether each column takes its value. One that is made of figures and is no value is left empty, but for the last:
 * it may be the label of the next row.
 */
function fill(values: readonly string[], columns: TableColumns['columns']): boolean {
  return values.every((text, index) => {
    const cell = cellText(text)
    const measure = columns[index]?.measure ?? 'actual'
    if (isReadable(cell, measure)) return text !== '' || index < values.length - 1
    if (measure === 'attainment') return false
    return isPointed(cell, measure) || (cellKind(text) === 'suspect' && index < values.length - 1)
  })
}

/** The label and unit that stand before values; the unit is empty when the last text can only be a label. */
function named(texts: readonly TextToken[], isUnit: (text: string) => boolean) {
  const line = texts[0]?.line ?? 0
  const words = texts.map(({ text }) => text)
  const last = words.at(-1) ?? ''
  const isLost = !isUnit(last) && (words.length === 1 || isLabelOnly(last))
  return isLost
    ? { line, label: words.join(' '), unit: '' }
    : { line, label: words.slice(0, -1).join(' '), unit: last }
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
function readTexts(tokens: readonly Token[], start: number, hasWords: boolean, titleIn: TitleReader) {
  const texts: TextToken[] = []
  let after = start
  for (let token = textAt(tokens, after); token !== undefined; token = textAt(tokens, after)) {
    const kind = cellKind(token.text)
    if (kind === 'value' || kind === 'suspect' || endsTable(token.text, titleIn)) break
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

/**
 * The cells of a row from `start`. A line of words between two values is a cell too, when the cells then make up the
 * number of columns: one that was read under « Atteinte de la cible », one that was not (`unread`) anywhere else.
 */
function readCells(
  tokens: readonly Token[],
  start: number,
  hasWords: boolean,
  columns: TableColumns['columns'],
  isWord: (text: string) => boolean,
): { readonly values: readonly TextToken[]; readonly end: number; readonly unread: boolean } {
  const count = columns.length
  const run = readValues(tokens, start, hasWords, count)
  let { values, end } = run
  let unread = false
  while (values.length > 0 && values.length < count - 1) {
    const word = textAt(tokens, end)
    if (word === undefined || !isWord(word.text)) break
    const more = readValues(tokens, end + 1, hasWords, count)
    if (more.values.length === 0) break
    const measure = columns[values.length]?.measure
    const isJudgement =
      measure === 'attainment' && isReadable(cellText(word.text), measure) && !isLabelOnly(word.text)
    unread ||= !isJudgement
    values = [...values, word, ...more.values]
    end = more.end
  }
  return values.length === count ? { values, end, unread } : { ...run, unread: false }
}

/** The token after the lines that may be rows of a table that could not be read. */
function afterRows(tokens: readonly Token[], start: number, titleIn: TitleReader): number {
  let next = start
  for (;;) {
    const { after } = readTexts(tokens, next, false, titleIn)
    const { values, end } = readValues(tokens, after, false, -1)
    if (values.length === 0) return next
    next = end
  }
}

function textAt(tokens: readonly Token[], index: number): TextToken | undefined {
  const token = tokens[index]
  return token === undefined || token.kind === 'grid' ? undefined : token
}
