import type { Cell, Field, Table } from '#downloads/table.ts'

/** One sheet: a heading row, which stays in sight, then one row per record. */
export interface Sheet {
  /** At most 31 characters, none of `[ ] : * ? / \`, no two alike: what Excel accepts. */
  readonly name: string
  readonly table: Table
}

/** A workbook, whatever the format it is written in. */
export interface Workbook {
  readonly title: string
  readonly author: string
  /** Date of the data, ISO 8601: the one date that the file bears. */
  readonly date: string
  readonly sheets: readonly Sheet[]
}

/** A cell as a spreadsheet types it: a number stays a number, a text is never a formula. */
export type TypedCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'date'; readonly date: string }

/** Excel and LibreOffice read no more rows of a sheet; its heading is one. */
const mostRows = 1_048_576

/** A table as one sheet, or as several when it is longer than a sheet can be: « observations », « observations 2 »… */
export function sheetsOf(name: string, { fields, records }: Table, rows = mostRows): readonly Sheet[] {
  const count = Math.max(Math.ceil(records.length / (rows - 1)), 1)
  return Array.from({ length: count }, (_, index) => ({
    name: index === 0 ? name : `${name} ${index + 1}`,
    table: { fields, records: records.slice(index * (rows - 1), (index + 1) * (rows - 1)) },
  }))
}

/** The type of one cell: that of its value, and for a full date that of its column. */
export function typedCell(cell: Cell, type: Field['type']): TypedCell {
  switch (typeof cell) {
    case 'number':
      return { kind: 'number', number: cell }
    case 'boolean':
      return { kind: 'boolean', boolean: cell }
    case 'string':
      if (cell === '') return { kind: 'empty' }
      return type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell)
        ? { kind: 'date', date: cell }
        : { kind: 'text', text: cell }
    default:
      return { kind: 'empty' }
  }
}

/** Width of each column in characters: its longest text, within bounds that keep a sheet readable. */
export function columnWidths({ fields, records }: Table): readonly number[] {
  const longest = fields.map(({ name }) => name.length)
  for (const record of records) {
    for (const [index, cell] of record.entries()) {
      longest[index] = Math.max(
        longest[index] ?? 0,
        typeof cell === 'string' ? cell.length : `${cell ?? ''}`.length,
      )
    }
  }
  return longest.map((length) => Math.min(Math.max(length + 2, 8), 60))
}

/** The first line of every part. */
export const xmlHeading = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The control characters that XML 1.0 cannot carry (all but tab, line feed and carriage return). */
export const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu
