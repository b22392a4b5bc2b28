import type { Table } from '#downloads/table.ts'

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
