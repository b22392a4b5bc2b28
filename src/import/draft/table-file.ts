import { stringify } from 'csv-stringify/sync'
import type { DocumentType } from '#model/document.ts'
import type { Column, TableRow } from '#model/observation.ts'
import { columnHeading } from '#words/names.ts'
import { readingTerms } from '#words/terms.ts'
import { bytesOf } from '#import/draft/draft.ts'

/** A row to be written in `data/tableaux/`; `values` are texts, one per column. */
export interface DraftRow extends Omit<TableRow, 'values' | 'places'> {
  readonly values: readonly string[]
}

/** The path of a document's table. */
export function tablePath(document: string): string {
  return `data/tableaux/${document}.csv`
}

/** The CSV of the printed table of a document of the given type, as editors keep it. */
export function tableFile(
  columns: readonly Column[],
  rows: readonly DraftRow[],
  type: DocumentType,
): Uint8Array {
  const numbered = rows.some(({ number }) => number !== '')
  const heading = [
    ...['code', 'indicateur', 'sous_indicateur'],
    ...(numbered ? ['numero'] : []),
    ...['libelle', 'unite', 'lecture'],
  ]
  const records = rows.map(({ code, indicator, line, number, label, unit, reading, values }) => [
    code,
    indicator,
    line,
    ...(numbered ? [number] : []),
    label,
    unit,
    readingTerms[reading].slug,
    ...values,
  ])
  return bytesOf(
    stringify([[...heading, ...columns.map((column) => columnHeading(column, type))], ...records]),
  )
}
