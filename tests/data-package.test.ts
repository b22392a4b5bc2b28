import { rmSync } from 'node:fs'
import { join } from 'node:path'
import datapackage from 'datapackage'
import { afterAll, expect, test } from 'vitest'
import { allFiles } from '#publish/publish.ts'
import { published, tables, withoutGuard, writePublished } from './published-files.ts'

// The reader of Frictionless Data: its own profile for the descriptor, its own parser and types for the tables.
const folder = writePublished()
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const load = () => datapackage.Package.load(join(folder, 'datapackage.json'), { basePath: folder })

test('the descriptor is valid and describes every file but itself, the catalogue and the checksums', async () => {
  const { valid, errors, resources } = await load()
  expect(errors).toEqual([])
  expect(valid).toBe(true)
  const described = resources.map(({ descriptor }) => descriptor.path).toSorted()
  const others = new Set(published.descriptions.map(({ name }) => name))
  const names = allFiles(published).map(({ name }) => name)
  expect(described).toEqual(names.filter((name) => !others.has(name)).toSorted())
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
})

test('every CSV for programs fits its Table Schema, and its records are those of the domain', async () => {
  const { resources } = await load()
  const tabular = resources.filter(({ descriptor }) => descriptor.schema !== undefined)
  const files = published.tables.filter(({ extension }) => extension === 'csv')
  expect(tabular.map(({ descriptor }) => descriptor.path)).toEqual(files.map(({ name }) => name))
  for (const [index, resource] of tabular.entries()) {
    const rows = await resource.read({ keyed: true })
    const name = files[index]?.name ?? ''
    const table = tables[index]?.table ?? { fields: [], records: [] }
    expect(rows.length, name).toBe(table.records.length)
    rows.forEach((row, line) => {
      const expected = table.fields.map((_, column) => table.records[line]?.[column] ?? '')
      const read = table.fields.map((field) => shown(row[field.name]))
      expect(read, `${name}, ligne ${line + 2}`).toEqual(expected)
    })
  }
})

/** A cast cell as the domain holds it: dates are texts there, and nothing is an empty text. */
function shown(value: unknown): unknown {
  if (value instanceof Date) {
    const [year, month, day] = [value.getFullYear(), value.getMonth() + 1, value.getDate()]
    return [year, ...[month, day].map((part) => `${part}`.padStart(2, '0'))].join('-')
  }
  return typeof value === 'string' ? withoutGuard(value) : (value ?? '')
}
