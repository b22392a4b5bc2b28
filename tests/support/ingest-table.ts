import type { PrintedTable } from '#model/observation.ts'
import { readCsv } from '#read/csv/read-csv.ts'
import { inOrder, problemOf, type Problem } from '#read/problem.ts'
import { identityOf } from '#read/csv/read-documents.ts'
import type { KnownIndicators } from '#read/csv/read-row.ts'
import { readTable } from '#read/csv/read-data.ts'

/** What one table must agree with. */
export interface KnownTables {
  /** Ids of the rows of `data/documents.csv`. */
  readonly documents: readonly string[]
  readonly indicators: KnownIndicators
}

/**
 * Reads and checks one table alone, as `ingestFiles` would: for tests on one table of their own.
 * `file` is its name (`rap-2021.csv`), `text` its content. The table holds what could be read, even when
 * there are problems.
 */
export function ingestTable(
  file: string,
  text: string,
  known: KnownTables,
): { readonly table: PrintedTable; readonly problems: readonly Problem[] } {
  const document = file.replace(/^.*\//, '').replace(/\.csv$/i, '')
  const type = identityOf(document)?.type ?? 'rap'
  const { csv, problems } = readCsv(file, text)
  const read =
    csv.heading.length === 0
      ? { table: { document, documentType: type, columns: [], rows: [] }, problems: [] }
      : readTable(csv, { id: document, type }, known.indicators)
  const unknown = known.documents.includes(document)
    ? []
    : [problemOf('document-inconnu', { file }, document)]
  return { table: read.table, problems: inOrder([...unknown, ...problems, ...read.problems]) }
}
