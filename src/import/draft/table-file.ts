import { stringify } from 'csv-stringify/browser/esm/sync'
import type { DocumentType } from '#model/document.ts'
import type { Column, TableRow } from '#model/observation.ts'
import { columnHeading } from '#words/names.ts'
import { readingTerms } from '#words/terms.ts'

/** A row to be written in `data/tableaux/`; `values` are texts, one per column. */
export interface DraftRow extends Omit<TableRow, 'values' | 'places'> {
  readonly values: readonly string[]
}

/** The path of a document's table. */
export function tablePath(document: string): string {
  return `data/tableaux/${document}.csv`
}

/** The CSV of the printed table of a document of the given type, as editors keep it. */
export function tableText(columns: readonly Column[], rows: readonly DraftRow[], type: DocumentType): string {
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
  return stringify([[...heading, ...columns.map((column) => columnHeading(column, type))], ...records])
}
