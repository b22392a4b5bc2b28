import { stringify } from 'csv-stringify/sync'
import { inertText } from '#downloads/formats/formula.ts'
import type { Cell, Table } from '#downloads/table.ts'

/** How one kind of CSV is written. */
interface Dialect {
  readonly delimiter: string
  readonly lineEnd: string
  readonly decimalMark: string
  readonly bom: boolean
}

const standard: Dialect = { delimiter: ',', lineEnd: '\n', decimalMark: '.', bom: false }
const french: Dialect = { delimiter: ';', lineEnd: '\r\n', decimalMark: ',', bom: true }

/** Lines are written together by this many. */
const together = 1000

/** CSV for programs: UTF-8, comma, decimal point, LF, quotes as in RFC 4180, one heading row: its text, piece by piece. */
export function toCsv(table: Table): Generator<string> {
  return write(table, standard)
}

/** CSV that a French spreadsheet opens by double click: UTF-8 with BOM, semicolon, decimal comma, CRLF. */
export function toFrenchCsv(table: Table): Generator<string> {
  return write(table, french)
}

function* write({ fields, records }: Table, dialect: Dialect): Generator<string> {
  const text = (rows: readonly (readonly string[])[]) =>
    stringify(rows as string[][], {
      delimiter: dialect.delimiter,
      record_delimiter: dialect.lineEnd,
      quoted_match: /[\r\n]/,
    })
  yield `${dialect.bom ? '\uFEFF' : ''}${text([fields.map(({ name }) => inertText(name))])}`
  for (let start = 0; start < records.length; start += together) {
    yield text(
      records
        .slice(start, start + together)
        .map((record) => record.map((cell) => cellText(cell, dialect.decimalMark))),
    )
  }
}

/** One cell as the CSV writes it, before quotes. */
export function cellText(cell: Cell, decimalMark: string): string {
  switch (typeof cell) {
    case 'string':
      return inertText(cell)
    case 'number':
      return `${cell}`.replace('.', decimalMark)
    case 'boolean':
      return cell ? 'oui' : 'non'
    default:
      return ''
  }
}
