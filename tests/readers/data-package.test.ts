import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, describe, expect, test } from 'vitest'
import { allFiles } from '#downloads/publish.ts'
import { dataPackageSchema } from '../support/data-package-schema.ts'
import { getArchive } from '#read/archive.ts'
import { getPublication, getPublishedFiles } from '#downloads/publications.ts'
import { bytes, published, tables, withoutGuard, writePublished } from '../support/published-files.ts'
import { tableFaults, type SchemaField, type SchemaResource } from './table-faults.ts'

interface Descriptor {
  readonly resources: readonly (SchemaResource & { readonly mediatype: string })[]
}
const descriptorOf = (files: ReadonlyMap<string, Uint8Array>) =>
  JSON.parse(new TextDecoder().decode(files.get('datapackage.json'))) as Descriptor

const descriptor = descriptorOf(bytes)
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

test('it describes every file but itself, the catalogue, the schemas and the checksums, each once', () => {
  const others = new Set(published.descriptions.map(({ name }) => name))
  const names = allFiles(published).map(({ name }) => name)
  expect(resources.map(({ path }) => path).toSorted()).toEqual(
    names.filter((name) => !others.has(name)).toSorted(),
  )
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
})

describe('every CSV is read as its descriptor says: dialect, types, closed lists, keys', () => {
  const present = getPublishedFiles(getPublication(getArchive('.'), 'https://exemple.fr', '/'))
  test.each([
    ['the known figures', { published, bytes }],
    ['the present data, releases included', present],
  ])('%s', (_, { published, bytes: files }) => {
    const all = descriptorOf(files).resources
    const csvs = all.filter(({ mediatype }) => mediatype === 'text/csv')
    const former = new Set(published.former.map(({ name }) => name))
    expect(csvs.map(({ path }) => path).toSorted()).toEqual(
      [...files.keys()].filter((name) => name.endsWith('.csv') && !former.has(name)).toSorted(),
    )
    expect(csvs.filter(({ schema, dialect }) => schema === undefined || dialect === undefined)).toEqual([])
    const read = (path: string) => files.get(path) ?? new Uint8Array()
    expect(tableFaults(all, read)).toEqual([])
  })

  test('primary keys name the records of what others refer to', () => {
    const keys = resources.flatMap(({ path, schema }) =>
      schema?.primaryKey ? [[path, schema.primaryKey]] : [],
    )
    expect(Object.fromEntries(keys)).toMatchObject({
      'documents.csv': ['document'],
      'documents.fr.csv': ['document'],
      'indicateurs.csv': ['indicateur', 'sous_indicateur'],
      'revisions.csv': ['page'],
      'cibles.csv': ['page'],
      'dictionnaire.csv': ['jeu', 'champ'],
    })
    const referring = resources.filter(({ schema }) => schema?.foreignKeys !== undefined)
    expect(referring.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['observations.csv', 'credits.fr.csv', 'cibles.csv', 'documents/rap-2022.csv']),
    )
  })

  test('what is wrong is found, each fault with its place', () => {
    const faultsOf = (path: string, text: string, change: Partial<SchemaResource> = {}) =>
      tableFaults(
        resources.map((one) => (one.path === path ? { ...one, ...change } : one)),
        (asked) => (asked === path ? new TextEncoder().encode(text) : (bytes.get(asked) ?? new Uint8Array())),
      ).map(({ rule, count }) => [rule, count])
    const textOf = (path: string) => new TextDecoder().decode(bytes.get(path))
    const french = 'credits.fr.csv'
    expect(faultsOf(french, textOf(french))).toEqual([])
    // As spreadsheets save it elsewhere, and as a descriptor without a dialect would have it read.
    expect(faultsOf(french, textOf(french).replaceAll(';', ','))[0]?.[0]).toMatch(/dialecte|titres/)
    expect(
      faultsOf(french, textOf(french), {
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"' },
      })[0]?.[0],
    ).toMatch(/dialecte|titres/)
    const figures = 'chiffres.fr.csv'
    const [heading = '', first = ''] = textOf(figures).split('\r\n')
    expect(faultsOf(figures, `${heading}\r\n${first}\r\n`)).toEqual([])
    expect(
      faultsOf(figures, `${heading}\r\n${first.replace(/;[^;]+-20\d\d;/, ';inconnu-2020;')}\r\n`),
    ).toEqual([['la clé étrangère ne mène à rien', 1]])
    const documents = 'documents.csv'
    const [titles = '', one = ''] = textOf(documents).split('\n')
    expect(faultsOf(documents, `${titles}\n${one}\n${one}\n`)).toContainEqual([
      'la clé primaire n’est pas unique',
      1,
    ])
    expect(faultsOf(documents, `${titles}\n${one.replace(/,\d{4},/, ',l’an 2020,')}\n`)).toContainEqual([
      'la valeur n’est pas du type year, ou pas de la liste',
      1,
    ])
  })
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
} as const satisfies Record<SchemaField['type'], string>

test('every CSV for programs fits its Table Schema, and its records are those of the domain', async () => {
  const tabular = resources.filter(({ path }) => /^[^.]+\.csv$/.test(path) && !path.startsWith('versions/'))
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
function cast(value: unknown, field: SchemaField | undefined): unknown {
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
