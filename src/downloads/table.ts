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
