import type { DocumentType } from '#model/document.ts'
import type { Place } from '#model/place.ts'
import type { PrintedValue } from '#model/printed-value.ts'

/**
 * What a printed column measures. The PAP announces a forecast or a target, the RAP reports
 * the actual (LOLF, articles 51 and 54); `attainment` is the column of words « Atteinte de la
 * cible » that RAPs print since the RAP 2023. `recalledObjective` is the objective that a report of the
 * administration says it had (« Objectifs PLF »): neither the PAP's forecast nor its target, though it may equal one.
 */
export const measures = [
  'actual',
  'forecast',
  'updatedForecast',
  'target',
  'attainment',
  'recalledObjective',
] as const

export type Measure = (typeof measures)[number]

/** One printed column: « 2021 Prévision PAP 2021 » is `{ year: 2021, measure: 'forecast', papYear: 2021 }`. */
export interface Column {
  readonly year: number
  readonly measure: Measure
  /** The PAP that the heading names as the one that stated the figure, if it names one. */
  readonly papYear: number | undefined
}

/** What tells a column from the others of its table. */
export const columnKey = ({ year, measure, papYear }: Column): string => `${year}|${measure}|${papYear}`

/**
 * How a row was read from the official document: `read` as printed; `deducedHeading`, the copy
 * read gave only the years and the measures come from that year's official layout; `copied`, the
 * figures were copied from the document by someone else, named by the row, and their columns are deduced
 * in the same way; `labelOnly`,
 * the document was seen to print this indicator, its figures were not read; `carriedOver`, the
 * row is taken from the previous framework and nothing of it was read in this document.
 */
export const readings = ['read', 'deducedHeading', 'copied', 'labelOnly', 'carriedOver'] as const
export type Reading = (typeof readings)[number]

/** One printed figure: who (document) said what (column, value) of which line of an indicator. */
export interface Observation extends Column {
  readonly document: string
  /** The type of that document. */
  readonly documentType: DocumentType
  readonly indicator: string
  /** Slug of the line of that indicator (`part-femmes`). */
  readonly line: string
  readonly value: PrintedValue
  readonly reading: Reading
  /** Who copied the row from the document, when and where; empty unless the reading is `copied`. */
  readonly readingSource: string
  readonly place: Place
  /** What its document prints, where `value` is not that: its row counts in another unit than its line (`inUnitOf`). */
  readonly printedAs?: PrintedFigure
}

/** What the document of a figure prints, whatever its unit. */
export function asPrinted({ value, printedAs }: Pick<Observation, 'value' | 'printedAs'>): PrintedValue {
  return printedAs?.value ?? value
}

/** A cell as its document prints it, and the unit it counts in. */
export interface PrintedFigure {
  readonly value: PrintedValue
  readonly unit: string
}

/** One printed row of a document's table: code and label as that document prints them. */
export interface TableRow {
  /** Empty for a row of a bilan that cannot be tied to an indicator of the programme. */
  readonly indicator: string
  /** Slug of the line of that indicator that the row gives. */
  readonly line: string
  /** Printed code (« 1.1 »); empty when the document prints none or it was not read. */
  readonly code: string
  /**
   * Number of the line in the State's open data (« 30157 »), empty when it was not read. It survives a change of label
   * there; that it is stable over the years is not proven: an alias, never an identity.
   */
  readonly number: string
  readonly label: string
  readonly unit: string
  readonly reading: Reading
  readonly readingSource: string
  /** One value per column of the table, in the table's order. */
  readonly values: readonly PrintedValue[]
  readonly places: RowPlaces
}

/** Where the cells of a row were typed. */
export interface RowPlaces {
  readonly code: Place
  readonly unit: Place
  /** In the order of the row's values. */
  readonly values: readonly Place[]
}

/** The table of one document, as printed. */
export interface PrintedTable {
  readonly document: string
  readonly documentType: DocumentType
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
}

/** The figures of a printed table, one by one, row after row. */
export function observationsOf(table: PrintedTable): Observation[] {
  return rowsWithFigures([table]).flatMap(({ figures }) => figures)
}

/** The rows of some tables, each with its figures. */
export function rowsWithFigures(
  tables: readonly PrintedTable[],
): readonly { readonly row: TableRow; readonly figures: readonly Observation[] }[] {
  return tables.flatMap((table) => table.rows.map((row) => ({ row, figures: observationsOfRow(table, row) })))
}

/** The figures of one row of a table. Columns without a cell in it (a row shorter than its heading) give nothing. */
function observationsOfRow(
  { document, documentType, columns }: Omit<PrintedTable, 'rows'>,
  { indicator, line, reading, readingSource, values, places }: TableRow,
): Observation[] {
  return columns.flatMap((column, index) => {
    const [value, place] = [values[index], places.values[index]]
    if (value === undefined || place === undefined) return []
    return [{ ...column, document, documentType, indicator, line, value, reading, readingSource, place }]
  })
}
