import type { Archive } from '#model/archive.ts'

/** One published value; `undefined` is an empty cell, `null` in JSON. */
export type Cell = string | number | boolean | undefined

/** What a column holds. `year` is a whole year; `uri` a full address; `date` is ISO 8601. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'year' | 'date' | 'uri'

/** One published column and what its values mean, in French: it is what the data dictionary prints. */
export interface Field {
  /** Lower-case ASCII snake_case, except in tables published with the headings of a printed document. */
  readonly name: string
  readonly type: FieldType
  readonly meaning: string
  /** Unit of the values; absent when they have none. */
  readonly unit?: string
  /** The only values met, when they are a closed list. */
  readonly values?: readonly string[]
  /** The data set and column where each value met is found, as `documents.document`: a foreign key. */
  readonly references?: `${string}.${string}`
}

/** A column and how to read it off one row. */
export interface Column<Row> extends Field {
  readonly cell: (row: Row) => Cell
}

/** A table ready to be written: every record has one cell per field, in the same order. */
export interface Table {
  readonly fields: readonly Field[]
  readonly records: readonly (readonly Cell[])[]
}

/** Lays rows out under columns. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    fields: columns.map(({ cell, ...field }) => field),
    records: rows.map((row) => columns.map(({ cell }) => cell(row))),
  }
}

/** All that published files are made from. */
export interface Publication {
  readonly archive: Archive
  /** Public address of the site, with its base path, ending in a slash; figures are cited under it. */
  readonly siteUrl: string
}

/** One published table, whatever the formats it is written in. */
export interface Resource {
  /** Where it stands under the data's address, without extension: `observations`, `indicateurs/<slug>`. */
  readonly stem: string
  /** A whole data set, or the part of one that is about one indicator, one document, one programme of the State. */
  readonly kind: 'dataset' | 'indicator' | 'document' | 'unit'
  readonly title: string
  readonly description: string
  /** `others` when the figures come from sources that keep their own licence. */
  readonly licence: 'open' | 'others'
  /** The columns that together name one record; none of them is ever empty, or being empty is a value of its own. */
  readonly primaryKey?: readonly string[]
  /** Too large for a spreadsheet's workbook and for one JSON: CSV alone. */
  readonly large?: true
}

/** A whole data set and how its table is made. */
export interface Dataset extends Resource {
  readonly table: (publication: Publication) => Table
}

/** A published table, made. */
export interface ResourceTable {
  readonly resource: Resource
  readonly table: Table
}
