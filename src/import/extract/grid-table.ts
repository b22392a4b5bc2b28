import type { DocumentTitle } from '#model/document.ts'
import { cellKind, emptyRow, labelled, readPoints, rowOf } from '#import/extract/table-rows.ts'
import { isKnownUnit } from '#import/extract/units.ts'
import { continuesColumn, isUnitHeading, opensColumn } from '#import/extract/headings.ts'
import type { ExtractRow, ExtractTable } from '#import/extract/model.ts'
import {
  emptyTable,
  spreadCell,
  toCheck,
  unknownColumns,
  unreadRow,
  wrongCellCount,
  type ExtractProblem,
} from '#import/extract/problems.ts'
import { tableColumns } from '#import/extract/table-columns.ts'
import type { GridCell } from '#import/extract/tokens.ts'

type Row = readonly GridCell[]

/** Where the columns of a grid stand: the unit's (−1 when its heading is missing) and the figures'. */
interface Heading {
  readonly width: number
  readonly unit: number
  readonly figures: readonly number[]
  /** Columns of remarks on the framework, which tables do not keep. */
  readonly remarks: readonly number[]
  readonly texts: readonly string[]
}

/** Whether a row can be the heading of a table: it names the unit, or nothing but years after empty cells. */
export function isGridHeading(row: Row): boolean {
  if (row.some(({ text }) => isUnitHeading(text))) return true
  const first = row.findIndex(({ text }) => opensColumn(text))
  return (
    first !== -1 &&
    first < row.length - 1 &&
    first < 3 &&
    row.slice(first).every(({ text }) => opensColumn(text))
  )
}

/**
 * Reads a table laid out in rows, from its heading row on. Rows go by position, so that an empty cell is
 * an empty cell; a row of another width is reported. `undefined` when its columns are not understood.
 */
export function gridTable(
  rows: readonly Row[],
  doc: DocumentTitle,
  problems: ExtractProblem[],
): ExtractTable | undefined {
  const { heading, body } = splitHeading(rows)
  const line = rows[0]?.[0]?.line ?? 1
  const columns = tableColumns(heading.texts, doc)
  if (columns === undefined) {
    problems.push(unknownColumns(line, rows[0]?.map(({ text }) => text).join(' | ') ?? ''))
    return undefined
  }
  const read = body.flatMap((row): readonly ExtractRow[] => {
    const place = row[0]?.line ?? line
    const found = row.map(({ text }) => text).join(' | ')
    if (row.filter(({ text }) => text !== '').length < 2) {
      problems.push(unreadRow(place, found))
      return []
    }
    for (const { text } of heading.remarks.flatMap((index) => row[index] ?? [])) {
      if (text !== '')
        problems.push(toCheck(place, text, 'une remarque sur la maquette, à garder dans la fiche.'))
    }
    const { label, unit, values } = cellsOf(row, heading, columns.columns.length)
    const named = { line: place, label, unit, values: values?.map(({ text }) => text) ?? [] }
    if (values === undefined) {
      problems.push(wrongCellCount(place, found, Math.max(0, row.length - 2), columns.columns.length))
      return [emptyRow(named, columns.columns)]
    }
    if (values.some(({ spread }) => spread)) {
      problems.push(spreadCell(place, found))
      return [emptyRow(named, columns.columns)]
    }
    return [rowOf(named, columns.columns, problems)]
  })
  if (read.length === 0) problems.push(emptyTable(line, heading.texts.join(' | ')))
  const sure = labelled(read, columns.columns, problems)
  return { line, ...columns, rows: readPoints(sure, columns.columns, problems) }
}

/** The heading, which may take several rows, and the rows below. */
function splitHeading(rows: readonly Row[]): { readonly heading: Heading; readonly body: readonly Row[] } {
  const [first = [], ...others] = rows
  const texts = first.map(flat)
  let count = 0
  for (const row of others) {
    const merged = texts.map((text, index) => mergedHeading(text, flat(row[index])))
    if (row.length !== texts.length || !merged.every((text) => text !== undefined)) break
    texts.splice(0, texts.length, ...merged)
    count += 1
  }
  const unit = texts.findIndex(isUnitHeading)
  const start = unit === -1 ? texts.findIndex(opensColumn) : unit + 1
  const last = texts.findLastIndex((text) => text !== '')
  const isRemark = (text: string) => /^évolutions? de la maquette/i.test(text)
  const figures = texts.flatMap((text, index) =>
    index >= start && index <= last && !isRemark(text) ? [index] : [],
  )
  return {
    heading: {
      width: texts.length,
      unit,
      figures,
      remarks: texts.flatMap((text, index) => (isRemark(text) ? [index] : [])),
      texts: figures.map((index) => texts[index] ?? ''),
    },
    body: others.slice(count),
  }
}

/** A heading cell with the one below; `undefined` when the lower one is no part of a heading. */
function mergedHeading(above: string, below: string): string | undefined {
  if (below === '' || below === above) return above
  if (above !== '' && continuesColumn(above, below)) return `${above} ${below}`
  return above === '' && (opensColumn(below) || isUnitHeading(below)) ? below : undefined
}

/** The text of a cell that holds no figure, on one line. */
function flat(cell: GridCell | undefined): string {
  return cell?.text.replaceAll('\n', ' ') ?? ''
}

/** The parts of a row; without `values` when its width does not say where they stand. */
function cellsOf(
  row: Row,
  { width, unit, figures, remarks }: Heading,
  count: number,
): { readonly label: string; readonly unit: string; readonly values: Row | undefined } {
  const [first, second] = row
  const unlabelled =
    first !== undefined && isKnownUnit(first.text) && cellKind(second?.text ?? '') !== 'words'
  if (row.length === width && unit > 0) {
    const beyond = row.filter((_, index) => index > (figures.at(-1) ?? 0) && !remarks.includes(index))
    return {
      label: [...new Set(row.slice(0, unit).map(flat))].filter((text) => text !== '').join(' '),
      unit: flat(row[unit]),
      values: beyond.some(({ text }) => text !== '')
        ? undefined
        : figures.flatMap((index) => row[index] ?? []),
    }
  }
  if (unlabelled && row.length === count + 1) return { label: '', unit: flat(first), values: row.slice(1) }
  return {
    label: flat(first),
    unit: flat(second),
    values: row.length === count + 2 && !unlabelled ? row.slice(2) : undefined,
  }
}
