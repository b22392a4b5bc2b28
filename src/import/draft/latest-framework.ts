import type { Sources } from '#model/archive.ts'
import { byYear, documentTypes, isBudgetary, type DocumentType } from '#model/document.ts'
import type { PrintedTable } from '#model/observation.ts'

/** The table whose framework a new document most likely keeps: the last one before it, else the first after. */
export function latestFramework(
  { documents, tables }: Pick<Sources, 'documents' | 'tables'>,
  doc: { readonly type: DocumentType; readonly year: number },
): PrintedTable | undefined {
  const order = (other: { readonly type: DocumentType; readonly year: number }) =>
    other.year * documentTypes.length + documentTypes.indexOf(other.type)
  const ordered = documents
    .toSorted(byYear)
    .filter((other) => isBudgetary(other))
    .filter(({ id }) => tables.some(({ document, rows }) => document === id && rows.length > 0))
  const chosen = ordered.findLast((other) => order(other) < order(doc)) ?? ordered[0]
  return tables.find(({ document }) => document === chosen?.id)
}
