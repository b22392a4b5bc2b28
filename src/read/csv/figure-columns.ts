import type { DocumentType } from '#model/document.ts'
import type { Column } from '#model/measure.ts'
import type { Cell, CsvFile } from '#read/csv/read-csv.ts'
import { repeatedColumn } from '#read/csv/records.ts'
import { parseHeading } from '#read/csv/parse-heading.ts'
import type { Problem } from '#read/problem.ts'

/** A printed column and its rank in the file. */
export interface FigureColumn {
  readonly index: number
  readonly column: Column
}

/**
 * The columns of the table of a document of the given type that hold figures, in the order of the file; the second
 * of two alike is a problem.
 */
export function figureColumns(
  csv: CsvFile,
  type: DocumentType,
): {
  readonly columns: readonly FigureColumn[]
  readonly problems: readonly Problem[]
} {
  const seen = new Map<string, Cell>()
  const problems: Problem[] = []
  const columns = csv.heading.flatMap((cell, index) => {
    const column = parseHeading(cell.text, type)
    if (column === undefined) return []
    const key = `${column.year}|${column.measure}|${column.papYear}`
    const first = seen.get(key)
    if (first === undefined) seen.set(key, cell)
    else problems.push(repeatedColumn(csv, cell, first))
    return [{ index, column }]
  })
  return { columns, problems }
}
