import { stringify } from 'csv-stringify/sync'
import { slugify } from '#words/slugify.ts'
import { delimiterOf, readCsv } from '#read/csv/read-csv.ts'

/**
 * A CSV file with one more record, under the file's own headings, separator and line ends. The bytes that
 * were there do not change. A field that no heading names is left out.
 */
export function appendRecord(
  file: string,
  bytes: Uint8Array,
  fields: Readonly<Record<string, string>>,
): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  const bySlug = new Map(Object.entries(fields).map(([name, value]) => [slugify(name), value]))
  const record = readCsv(file, text).csv.heading.map((cell) => bySlug.get(slugify(cell.text)) ?? '')
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
  const line = stringify([record], { delimiter: delimiterOf(text), record_delimiter: lineEnd })
  const opening = /[\r\n]$/.test(text) ? '' : lineEnd
  return joined(bytes, new TextEncoder().encode(`${opening}${line}`))
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}
