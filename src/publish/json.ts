import type { Table } from '#publish/table.ts'

/**
 * The table as a JSON array, one object per record and one record per line, keyed by field name.
 * Empty cells are `null`, numbers and booleans keep their type. UTF-8, LF.
 */
export function toJson({ fields, records }: Table): Uint8Array<ArrayBuffer> {
  const objects = records.map((record) =>
    JSON.stringify(Object.fromEntries(fields.map(({ name }, index) => [name, record[index] ?? null]))),
  )
  return new TextEncoder().encode(objects.length === 0 ? '[]\n' : `[\n${objects.join(',\n')}\n]\n`)
}
