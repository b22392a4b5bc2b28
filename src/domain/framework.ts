import type { Archive } from '#domain/archive.ts'
import { byYear, type BudgetDocument } from '#domain/document.ts'
import type { Reading, TableRow } from '#domain/observation.ts'

/** One indicator as one document prints it, with the sub-indicators it has there. */
export interface FrameworkEntry {
  readonly indicator: string
  readonly code: string
  readonly label: string
  readonly reading: Reading
  readonly subIndicators: readonly string[]
}

/** The framework (maquette de performance) of one document. */
export interface Framework {
  readonly doc: BudgetDocument
  /** Whether all its indicators are known: only then does an absence mean anything. */
  readonly complete: boolean
  readonly entries: readonly FrameworkEntry[]
}

/** The framework of a document, in the order of its table; no entries when its table was not read. */
export function frameworkOf(archive: Pick<Archive, 'tableByDocument'>, doc: BudgetDocument): Framework {
  const rows = archive.tableByDocument.get(doc.id)?.rows ?? []
  const byIndicator = Map.groupBy(rows, (row) => row.indicator)
  return {
    doc,
    complete: doc.frameworkRead === 'complete',
    entries: [...byIndicator].flatMap(([indicator, group]) => entry(indicator, group)),
  }
}

/** The frameworks that were at least partly read, by budget year, PAP before RAP. */
export function frameworks(archive: Pick<Archive, 'documents' | 'tableByDocument'>): readonly Framework[] {
  return archive.documents
    .toSorted(byYear)
    .map((doc) => frameworkOf(archive, doc))
    .filter(({ entries }) => entries.length > 0)
}

function entry(indicator: string, rows: readonly TableRow[]): readonly FrameworkEntry[] {
  const main = rows.find((row) => row.subIndicator === '') ?? rows[0]
  if (main === undefined) return []
  return [
    {
      indicator,
      code: main.code,
      label: main.label,
      reading: main.reading,
      subIndicators: rows.map((row) => row.subIndicator).filter((slug) => slug !== ''),
    },
  ]
}
