import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, expect, test } from 'vitest'
import { allFiles } from '#downloads/publish.ts'
import { dataPackageSchema } from '../support/data-package-schema.ts'
import { bytes, published, tables, withoutGuard, writePublished } from '../support/published-files.ts'

interface Field {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'year' | 'date'
  readonly format?: 'uri'
  readonly constraints?: { readonly enum: readonly string[] }
  readonly trueValues?: readonly string[]
  readonly falseValues?: readonly string[]
}
interface Descriptor {
  readonly resources: readonly {
    readonly name: string
    readonly path: string
    readonly schema?: { readonly fields: readonly Field[] }
  }[]
}

const descriptor = JSON.parse(new TextDecoder().decode(bytes.get('datapackage.json'))) as Descriptor
const { resources } = descriptor

const ajv = new Ajv2020({
  allErrors: true,
  formats: {
    uri: (text: string) => /^https?:/.test(text) && URL.canParse(text),
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  },
})

test('the descriptor keeps to the standard', () => {
  const validate = ajv.compile(dataPackageSchema)
  validate(descriptor)
  expect(validate.errors ?? []).toEqual([])
})

test('it describes every file but itself, the catalogue and the checksums, each once', () => {
  const others = new Set(published.descriptions.map(({ name }) => name))
  const names = allFiles(published).map(({ name }) => name)
  expect(resources.map(({ path }) => path).toSorted()).toEqual(
    names.filter((name) => !others.has(name)).toSorted(),
  )
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
})

// DuckDB reads each table with the types that its schema announces, and refuses a cell of another.
const folder = writePublished()
const connection = await (await DuckDBInstance.create(':memory:')).connect()
afterAll(() => {
  connection.closeSync()
  rmSync(folder, { recursive: true })
})

const columnTypes = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'VARCHAR',
  year: 'SMALLINT',
  date: 'DATE',
} as const satisfies Record<Field['type'], string>

test('every CSV for programs fits its Table Schema, and its records are those of the domain', async () => {
  const tabular = resources.filter(({ schema }) => schema !== undefined)
  const files = published.tables.filter(({ extension }) => extension === 'csv')
  expect(tabular.map(({ path }) => path)).toEqual(files.map(({ name }) => name))
  for (const [index, { path, schema }] of tabular.entries()) {
    const fields = schema?.fields ?? []
    const columns = fields.map(({ name, type }) => `'${name}': '${columnTypes[type]}'`).join(', ')
    const source = `read_csv('${join(folder, path)}', header = true, delim = ',', quote = '"', escape = '"',
      columns = {${columns}})`
    const result = await connection.runAndReadAll(`SELECT * FROM ${source}`)
    const rows = result.getRows().map((row) => row.map((value, column) => cast(value, fields[column])))
    expect(rows, path).toEqual(
      tables[index]?.table.records.map((record) => fields.map((_, column) => record[column] ?? '')),
    )
  }
})

/** A cell that DuckDB read, as the domain holds it once its field has been asked: nothing is an empty text. */
function cast(value: unknown, field: Field | undefined): unknown {
  if (value === null || field === undefined) return ''
  if (field.type === 'boolean') {
    expect([...(field.trueValues ?? []), ...(field.falseValues ?? [])]).toContain(value)
    return field.trueValues?.includes(`${value as string}`)
  }
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof DuckDBDateValue) return value.toString()
  if (typeof value !== 'string') return value
  if (field.constraints !== undefined) expect(field.constraints.enum).toContain(value)
  if (field.format === 'uri') expect(URL.canParse(value), value).toBe(true)
  return withoutGuard(value)
}
