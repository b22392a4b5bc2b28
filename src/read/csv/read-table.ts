import type { DocumentType } from '#model/document.ts'
import { labelKey } from '#model/label.ts'
import type { PrintedTable, TableRow } from '#model/observation.ts'
import type { CsvFile } from '#read/csv/read-csv.ts'
import { namedColumns, recordOf } from '#read/csv/records.ts'
import { figureColumns, parseHeading } from '#read/csv/headings.ts'
import { problemOf, type Problem } from '#read/problem.ts'
import { readRow, type KnownIndicators } from '#read/csv/read-row.ts'

/** The fixed columns of `data/tableaux/*.csv`. */
const tableColumns = {
  required: ['indicateur', 'libelle', 'unite'],
  optional: ['code', 'sous_indicateur', 'numero', 'lecture', 'lecture_source'],
} as const

/**
 * One document's printed table from its CSV. Every problem is located; what has a problem is left out of
 * the table, never guessed, and without its required columns a table has no row.
 */
export function readTable(
  csv: CsvFile,
  document: { readonly id: string; readonly type: DocumentType },
  known: KnownIndicators,
): { readonly table: PrintedTable; readonly problems: readonly Problem[] } {
  const { indexes, problems: headingProblems } = namedColumns(
    csv,
    tableColumns,
    (heading) => parseHeading(heading, document.type) !== undefined,
  )
  const figures = figureColumns(csv, document.type)
  const problems: Problem[] = [...headingProblems, ...figures.problems]
  const readable = tableColumns.required.every((name) => indexes.has(name))
  const seen = new Map<string, number>()
  const rows = (readable ? csv.records : []).flatMap((cells): readonly TableRow[] => {
    const record = recordOf(csv, indexes, cells)
    const row = readRow(record, { columns: figures.columns, known, type: document.type }, problems)
    const key = row.indicator === '' ? `|${labelKey(row.label)}` : `${row.indicator}|${row.line}`
    const before = seen.get(key)
    if (before !== undefined && (row.indicator !== '' || document.type === 'bilan')) {
      problems.push(
        problemOf('ligne-en-double', record.field('indicateur').place, row.indicator, {
          remedy: `supprimer l’une des deux lignes (${before} et ${record.line}), ou corriger un identifiant.`,
        }),
      )
      return []
    }
    seen.set(key, record.line)
    return [row]
  })
  return {
    table: {
      document: document.id,
      documentType: document.type,
      columns: figures.columns.map(({ column }) => column),
      rows,
    },
    problems,
  }
}
