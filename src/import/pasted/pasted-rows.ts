import { isAttainment } from '#import/extract/table-rows.ts'
import { isKnownUnit } from '#import/extract/units.ts'
import type { Column } from '#model/observation.ts'
import { parseCell } from '#read/csv/parse-cell.ts'
import { withoutHidden, lineEnd } from '#read/decode.ts'

/** A row copied without its heading; a value that was not read for sure is empty. */
export interface PastedRow {
  readonly line: number
  readonly code: string
  readonly label: string
  readonly unit: string
  readonly values: readonly string[]
}

/** Something that was pasted and could not be read for sure. */
export interface UnreadText {
  /** Line of the pasted text, from 1. */
  readonly line: number
  readonly found: string
  readonly why: string
}

/** Lines that may make one label; beyond, they are a text. */
const longestLabel = 6
/** Words that one value may have: « supérieur ou égal à 15 », « absence d’amélioration ». */
const longestValue = 6

/**
 * The rows of a text copied from a PDF or a page: cells parted by tabs, bars, wide spaces or lines, or by single spaces,
 * as PDFs give them. `columns` are those of the document, in its order. Values parted by single spaces are taken only
 * when they come after a unit and can be cut in one way: « 1 500 1 640 » may be two numbers or four.
 */
export function pastedRows(
  text: string,
  columns: readonly Column[],
): { readonly rows: readonly PastedRow[]; readonly unread: readonly UnreadText[] } {
  const rows: PastedRow[] = []
  const unread: UnreadText[] = []
  let pending: PastedLine[] = []
  const flush = () => {
    const [first] = pending
    if (first === undefined) return
    const found = pending.map((one) => one.text.replaceAll(separator, ' ')).join(' ')
    const hasFigure = pending.some((one) => /\d$/.test(one.text))
    if (hasFigure) {
      const { code, label, unit } = beforeFigures(found)
      rows.push({ line: first.line, code, label, unit, values: columns.map(() => '') })
      unread.push({ line: first.line, found, why: notSure(columns.length) })
    } else
      unread.push({
        line: first.line,
        found,
        why: 'Aucune valeur à la suite : ce texte n’est pas une ligne.',
      })
    pending = []
  }
  text.split(lineEnd).forEach((raw, index) => {
    const line = withoutHidden(raw)
      .replaceAll(/ {2,}|\t|\|/g, '\t')
      .trim()
    if (line === '') return
    if (startsRow(line) && endsInValue(pending)) flush()
    pending.push({ line: index + 1, text: line })
    const row = rowOf(pending, columns, unread)
    if (row !== undefined) {
      rows.push(row)
      pending = []
    } else if (pending.length > longestLabel + columns.length) flush()
  })
  flush()
  return { rows, unread }
}

const separator = /\t/g

function notSure(count: number): string {
  return `On ne peut pas dire pour sûr où se coupent l’unité et les ${count} valeurs : les cellules sont laissées vides, à recopier à la main.`
}

/** A letter that opens no unit: the label of another row. */
function startsRow(line: string): boolean {
  const [cell = ''] = line.split('\t')
  const [word = ''] = cell.split(' ')
  return /^\p{Lu}/u.test(word) && !isKnownUnit(cell) && !isKnownUnit(word) && !parseCell(cell, 'actual').ok
}

function endsInValue(pending: readonly PastedLine[]): boolean {
  return /\d\)?$/.test(pending.at(-1)?.text ?? '') && pending.length > 0
}

interface PastedLine {
  readonly line: number
  readonly text: string
}

function rowOf(
  pending: readonly PastedLine[],
  columns: readonly Column[],
  unread: UnreadText[],
): PastedRow | undefined {
  return ofCells(pending, columns, unread) ?? ofWords(pending, columns)
}

/** Cells parted for sure: a label, a unit, then as many cells as columns. */
function ofCells(
  pending: readonly PastedLine[],
  columns: readonly Column[],
  unread: UnreadText[],
): PastedRow | undefined {
  const line = pending[0]?.line ?? 1
  const last = pending.at(-1)?.text.split(separator) ?? []
  const cells = pending.flatMap(({ text }) => text.split(separator)).map((cell) => cell.trim())
  const values = cells.slice(-columns.length)
  const head = cells.slice(0, -columns.length)
  const unit = head.at(-1) ?? ''
  const labels = head.slice(0, -1)
  if (labels.length === 0 || unit === '') return undefined
  // On one line, all cells of the row are there; one a line, only a unit says where the label ends.
  const isWhole = last.length > columns.length
  if (!isKnownUnit(unit) && (!isWhole || /\d/.test(unit))) return undefined
  const readable = values.map((text, index) => isValue(text, columns[index]))
  if (readable.filter((ok) => !ok).length > (isWhole ? 1 : 0)) return undefined
  const { code, label } = headOf(labels.join(' '))
  if (label === '') return undefined
  readable.forEach((ok, index) => {
    const why = 'Ce n’est pas une valeur imprimée : la cellule est laissée vide.'
    if (!ok) unread.push({ line, found: values[index] ?? '', why })
  })
  return {
    ...{ line, code, label, unit },
    values: values.map((text, index) => (readable[index] === true ? text : '')),
  }
}

/**
 * Words parted by single spaces, when the last line can be cut into the end of the label, a known unit and all values in
 * one way. Empty cells leave no trace in such a copy: numbers that could be joined into fewer values prove nothing.
 */
function ofWords(pending: readonly PastedLine[], columns: readonly Column[]): PastedRow | undefined {
  const last = pending.at(-1)?.text ?? ''
  if (last.includes('\t')) return undefined
  const before = pending.slice(0, -1).flatMap(({ text }) => text.split(/[\t ]/))
  const words = [...before, ...last.split(' ')]
  const cuts = words.flatMap((word, index) => {
    const rest = words.slice(index + 1)
    // The unit may end the line before.
    if (index === 0 || index < before.length - 1 || !isKnownUnit(word)) return []
    if (fewestValues(rest, columns) !== columns.length) return []
    return cutsOf(rest, columns).map((values) => ({ index, values }))
  })
  const [cut, ...others] = cuts
  if (cut === undefined || others.length > 0) return undefined
  const unit = words[cut.index] ?? ''
  const { code, label } = headOf(words.slice(0, cut.index).join(' '))
  return label === '' ? undefined : { line: pending[0]?.line ?? 1, code, label, unit, values: cut.values }
}

/** Into how few values words can be cut, whatever their columns; `undefined` when they hold something else. */
function fewestValues(words: readonly string[], columns: readonly Column[]): number | undefined {
  const fewest: (number | undefined)[] = [0]
  words.forEach((_, end) => {
    const counts = Array.from({ length: Math.min(longestValue, end + 1) }, (__, size) => end - size).flatMap(
      (start) => {
        const count = fewest[start]
        const text = words.slice(start, end + 1).join(' ')
        return count !== undefined && columns.some((column) => isValue(text, column)) ? [count + 1] : []
      },
    )
    fewest.push(counts.length === 0 ? undefined : Math.min(...counts))
  })
  return fewest[words.length]
}

/** The ways to cut words into one value a column; two are enough to know that it is not sure. */
function cutsOf(words: readonly string[], columns: readonly Column[]): readonly (readonly string[])[] {
  const [column, ...rest] = columns
  if (column === undefined) return words.length === 0 ? [[]] : []
  const cuts: (readonly string[])[] = []
  for (let size = 1; size <= Math.min(longestValue, words.length) && cuts.length < 2; size += 1) {
    const value = words.slice(0, size).join(' ')
    if (!isValue(value, column)) continue
    cuts.push(...cutsOf(words.slice(size), rest).map((others) => [value, ...others]))
  }
  return cuts
}

/** Whether a text is a value that a column may hold; among words, only those that documents print as such. */
function isValue(text: string, column: Column | undefined): boolean {
  if (text === '') return false
  if (parseCell(text, 'actual').ok) return true
  return column?.measure === 'attainment' && isAttainment(text)
}

/** The printed code that opens a label: « 1.2 », « P129-8-1 ». */
function headOf(text: string): Pick<PastedRow, 'code' | 'label'> {
  const [, code = '', label = ''] = /^(\d{1,2}(?:\.\d{1,2})+|P\d+(?:-\d+)+)?\s*(.*)$/s.exec(text.trim()) ?? []
  return { code, label }
}

/** What stands before figures that could not be cut; a unit that is also a word (« ans ») may end the label. */
function beforeFigures(text: string): Pick<PastedRow, 'code' | 'label' | 'unit'> {
  const { code, label } = headOf(text.replace(/(?:\s+[<>≤≥=~]*\d[\d.,%()*+-]*)+$/, ''))
  const [, own = label, unit = ''] = /^(.+) (%|‰|Nb|[kM]?€|Md€)$/.exec(label) ?? []
  return { code, label: own, unit }
}
