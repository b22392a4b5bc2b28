import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, describe, expect, test } from 'vitest'
import { tables, withoutGuard, writePublished } from '../support/published-files.ts'

// DuckDB reads every CSV and JSON file as an analyst does: what it finds is what the domain says.
const folder = writePublished()
const connection = await (await DuckDBInstance.create(':memory:')).connect()
afterAll(() => {
  connection.closeSync()
  rmSync(folder, { recursive: true })
})

async function rows(source: string): Promise<readonly (readonly unknown[])[]> {
  const result = await connection.runAndReadAll(`SELECT * FROM ${source}`)
  return result.getRowsJS()
}
const path = (name: string) => `'${join(folder, name)}'`
const asTexts = "header = true, all_varchar = true, quote = '\"', escape = '\"'"

describe.each(tables)('$resource.stem', ({ resource, table }) => {
  const expected = (decimalMark: string) =>
    table.records.map((record) =>
      record.map((cell) => {
        if (typeof cell === 'number') return `${cell}`.replace('.', decimalMark)
        if (typeof cell === 'boolean') return cell ? 'oui' : 'non'
        return cell ?? ''
      }),
    )
  const texts = (found: readonly (readonly unknown[])[]) =>
    found.map((record) => record.map((cell) => withoutGuard(typeof cell === 'string' ? cell : '')))

  test('the CSV for programs', async () => {
    const found = await rows(`read_csv(${path(`${resource.stem}.csv`)}, delim = ',', ${asTexts})`)
    expect(texts(found)).toEqual(expected('.'))
  })

  test('the French CSV', async () => {
    const found = await rows(`read_csv(${path(`${resource.stem}.fr.csv`)}, delim = ';', ${asTexts})`)
    expect(texts(found)).toEqual(expected(','))
  })
})

test('its own guess of types finds numbers, years and texts, in both CSVs', async () => {
  for (const [name, options] of [
    ['observations.csv', ''],
    ['observations.fr.csv', ", delim = ';', decimal_separator = ','"],
  ] as const) {
    const result = await connection.runAndReadAll(`SELECT * FROM read_csv(${path(name)}${options})`)
    const types = Object.fromEntries(
      result.columnNames().map((column, index) => [column, `${result.columnType(index)}`]),
    )
    expect(types, name).toMatchObject({
      annee: 'BIGINT',
      valeur: expect.stringMatching(/^(?:BIGINT|DOUBLE)$/),
      valeur_imprimee: 'VARCHAR',
    })
  }
})

test('a question put to the JSON gets the printed answer', async () => {
  const [found] = await rows(
    `(SELECT valeur, nature FROM read_json(${path('observations.json')})
      WHERE document = 'rap-2021' AND indicateur = 'produits-lances' AND annee = 2021 AND mesure = 'realisation')`,
  )
  expect(found?.map(Number)[0]).toBe(50)
  expect(found?.[1]).toBe('nombre')
})
