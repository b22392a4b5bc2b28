import type { Column } from '#model/measure.ts'
import { cellKind, cellText, isReadable } from '#import/extract/cell-kind.ts'
import type { ExtractRow } from '#import/extract/model.ts'
import { unreadableCell, wrongCellCount, type ExtractProblem } from '#import/extract/problems.ts'

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
