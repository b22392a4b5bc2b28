import { rmSync } from 'node:fs'
import { join } from 'node:path'
import datapackage from 'datapackage'
import { afterAll, expect, test } from 'vitest'
import { allFiles } from '#publish/publish.ts'
import { bytes, published, tables, withoutGuard, writePublished } from './published-files.ts'

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

// What version 2.0 asks besides, which the reader of version 1 above cannot check.
test('the descriptor keeps to version 2.0', async () => {
  const descriptor = JSON.parse(new TextDecoder().decode(bytes.get('datapackage.json'))) as Descriptor
  expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
  expect(descriptor.profile).toBeUndefined()
  expect(descriptor.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  for (const { title, role, roles } of descriptor.contributors) {
    expect([title, role, roles]).toEqual([expect.stringMatching(/./), undefined, ['publisher']])
  }
  for (const { name, type, path, hash, schema, licenses } of descriptor.resources) {
    expect(path, name).toMatch(/^[^./~][^\\:]*$/)
    expect(hash, name).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(type, name).toBe(schema === undefined ? undefined : 'table')
    for (const licence of licenses ?? []) expect(licence.name, name).toMatch(/^[-a-zA-Z0-9._]+$/)
    for (const field of schema?.fields ?? []) {
      const values = field.constraints?.enum
      // A list of values is never empty, has each value once, and holds texts: the only type whose enum we write.
      if (values !== undefined) expect([...new Set(values)], `${name}.${field.name}`).toEqual(values)
      expect(values === undefined || (values.length > 0 && field.type === 'string'), field.name).toBe(true)
    }
  }
})

interface Descriptor {
  readonly $schema: string
  readonly profile?: string
  readonly created: string
  readonly contributors: readonly { title: string; role?: string; roles: readonly string[] }[]
  readonly resources: readonly {
    readonly name: string
    readonly path: string
    readonly type?: string
    readonly hash: string
    readonly licenses?: readonly { readonly name: string }[]
    readonly schema?: {
      readonly fields: readonly {
        readonly name: string
        readonly type: string
        readonly constraints?: { readonly enum?: readonly string[] }
      }[]
    }
  }[]
}

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
