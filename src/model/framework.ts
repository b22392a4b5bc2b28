import { byYear, isBudgetary, type BudgetDocument } from '#model/document.ts'
import { isOwn } from '#model/line.ts'
import type { PrintedTable, Reading, TableRow } from '#model/observation.ts'
import type { Place } from '#model/place.ts'

/** A line of an indicator as one document prints it. */
export interface FrameworkLine {
  readonly slug: string
  readonly label: string
  readonly unit: string
}

/** One indicator as one document prints it, with the lines that it has there. */
export interface FrameworkEntry {
  readonly indicator: string
  readonly code: string
  /** The label of the line that bears the indicator's own name; empty when the document prints no such line. */
  readonly label: string
  readonly reading: Reading
  /** Where the code was typed. */
  readonly place: Place
  readonly lines: readonly FrameworkLine[]
}

/** The framework (maquette de performance) of one document. */
export interface Framework {
  readonly doc: BudgetDocument
  /** Whether all its indicators are known: only then does an absence mean anything. */
  readonly complete: boolean
  readonly entries: readonly FrameworkEntry[]
  readonly entryOf: ReadonlyMap<string, FrameworkEntry>
}

/** The framework of a document, in the order of its table; no entries when its table was not read. */
function frameworkOf(doc: BudgetDocument, table: PrintedTable | undefined): Framework {
  const byIndicator = Map.groupBy(table?.rows ?? [], (row) => row.indicator)
  const entries = [...byIndicator].flatMap(([indicator, group]) => entry(indicator, group))
  return {
    doc,
    complete: doc.frameworkRead === 'complete',
    entries,
    entryOf: new Map(entries.map((one) => [one.indicator, one])),
  }
}

/**
 * The frameworks that were at least partly read, by budget year, PAP before RAP. A bilan has none: it prints the
 * indicators of others.
 */
export function readFrameworks(
  documents: readonly BudgetDocument[],
  tableByDocument: ReadonlyMap<string, PrintedTable>,
): readonly Framework[] {
  return documents
    .filter(isBudgetary)
    .toSorted(byYear)
    .map((doc) => frameworkOf(doc, tableByDocument.get(doc.id)))
    .filter(({ entries }) => entries.length > 0)
}

function entry(indicator: string, rows: readonly TableRow[]): readonly FrameworkEntry[] {
  const own = rows.find((row) => isOwn(row.line))
  const telling = own ?? rows.find(({ reading }) => reading !== 'carriedOver') ?? rows[0]
  if (telling === undefined) return []
  const { code, reading, places } = telling
  const lines = rows.map(({ line: slug, label, unit }) => ({ slug, label, unit }))
  return [{ indicator, code, label: own?.label ?? '', reading, place: places.code, lines }]
}
