import { stringify } from 'csv-stringify/sync'
import type { Cell, Table } from '#downloads/table.ts'

/**
 * Text that a spreadsheet cannot run. A cell that begins with `=`, `+`, `-` or `@` (or their
 * full-width forms), even after spaces, or with a tab or a line break, is taken for a formula by
 * spreadsheets: it gets an apostrophe in front, as OWASP advises (« CSV Injection »).
 * What budget documents print is left as printed, for it cannot be run: a lone dash (`-`), a signed
 * number with its unit or note star (`-4,02`, `+10 %`, `-55*`), and all that begins otherwise (`>=10`).
 * Applies to text only; numbers never pass through here.
 */
export function inertText(text: string): string {
  return runnable.test(text) && !printedSign.test(text) ? `'${text}` : text
}

const runnable = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u
const printedSign = /^[+-](?:[\d\u0020\u00A0\u202F]*(?:[.,]\d+)?[\u0020\u00A0\u202F]?[%€*]?)$/u

/** How one kind of CSV is written. */
export interface Dialect {
  readonly delimiter: string
  readonly lineEnd: string
  readonly decimalMark: string
  readonly bom: boolean
}

/** The two kinds, by the extension of their files. */
export const csvDialects = {
  csv: { delimiter: ',', lineEnd: '\n', decimalMark: '.', bom: false },
  'fr.csv': { delimiter: ';', lineEnd: '\r\n', decimalMark: ',', bom: true },
} as const satisfies Record<string, Dialect>

/** Lines are written together by this many. */
const together = 1000

/** CSV for programs: UTF-8, comma, decimal point, LF, quotes as in RFC 4180, one heading row: its text, piece by piece. */
export function toCsv(table: Table): Generator<string> {
  return write(table, csvDialects.csv)
}

/** CSV that a French spreadsheet opens by double click: UTF-8 with BOM, semicolon, decimal comma, CRLF. */
export function toFrenchCsv(table: Table): Generator<string> {
  return write(table, csvDialects['fr.csv'])
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
