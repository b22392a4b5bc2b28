import { stringify } from 'csv-stringify/sync'
import type { Cell, Table } from '#downloads/table.ts'

/**
 * Text that a spreadsheet cannot run. A cell that begins with `=`, `+`, `-` or `@` (or their
 * full-width forms), even after spaces, or with a tab or a line break, is taken for a formula by
 * spreadsheets: it gets an apostrophe in front, as OWASP advises (« CSV Injection »).
 * What budget documents print is left as printed, for it cannot be run: a lone dash (`-`), a signed
 * number with its unit or note star (`-4,02`, `+10 %`, `-55*`), and all that begins otherwise (`>=10`).
 * Applies to text only; numbers never pass through here. Only the CSV for spreadsheets has it: everywhere else a text
 * is what documents print, and a program can compare it.
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
  /** What is done of a text before it is written. */
  readonly written: (text: string) => string
}

/** The two kinds, by the extension of their files. */
export const csvDialects = {
  csv: { delimiter: ',', lineEnd: '\n', decimalMark: '.', bom: false, written: (text) => text },
  'fr.csv': { delimiter: ';', lineEnd: '\r\n', decimalMark: ',', bom: true, written: inertText },
} as const satisfies Record<string, Dialect>

/** Lines are written together by this many. */
const rowsTogether = 1000

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
  yield `${dialect.bom ? '\uFEFF' : ''}${text([fields.map(({ name }) => dialect.written(name))])}`
  for (let start = 0; start < records.length; start += rowsTogether) {
    yield text(
      records
        .slice(start, start + rowsTogether)
        .map((record) =>
          record.map((cell) =>
            typeof cell === 'string' ? dialect.written(cell) : cellText(cell, dialect.decimalMark),
          ),
        ),
    )
  }
}

/** One cell as files show it, before quotes. */
export function cellText(cell: Cell, decimalMark: string): string {
  switch (typeof cell) {
    case 'string':
      return cell
    case 'number':
      return `${cell}`.replace('.', decimalMark)
    case 'boolean':
      return cell ? 'oui' : 'non'
    default:
      return ''
  }
}

/**
 * The table as a JSON array, one object per record and one record per line, keyed by field name: its text, piece by
 * piece. Empty cells are `null`, numbers and booleans keep their type. LF.
 */
export function* toJson({ fields, records }: Table): Generator<string> {
  yield '['
  for (const [row, record] of records.entries()) {
    const object = Object.fromEntries(fields.map(({ name }, index) => [name, record[index] ?? null]))
    yield `${row === 0 ? '' : ','}\n${JSON.stringify(object)}`
  }
  yield records.length === 0 ? ']\n' : '\n]\n'
}

/** Texts are encoded together up to about this many characters: many small pieces would be slow. */
const charactersTogether = 1 << 18

/** Texts one after the other as pieces of UTF-8: the whole, which may be longer than a string can be, is never in memory. */
export function* utf8(texts: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let pending = ''
  for (const text of texts) {
    pending += text
    if (pending.length < charactersTogether) continue
    yield encoder.encode(pending)
    pending = ''
  }
  if (pending !== '') yield encoder.encode(pending)
}
