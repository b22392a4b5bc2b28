import { describe, expect, test } from 'vitest'
import { read, utils } from '@e965/xlsx'
import { knownArchive as archive } from '../support/known-archive.ts'
import { bytes, published, tables } from '../support/published-files.ts'

const sets = tables.filter(({ resource }) => resource.kind === 'dataset')

describe.each(published.workbooks.map(({ name }) => name))('%s', (name) => {
  const book = read(bytes.get(name), { type: 'array', cellDates: true })
  const rows = (name: string): unknown[][] =>
    utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1, raw: true, defval: '', UTC: true })

  test('has a sheet that says what it is, then one per data set, with names that Excel accepts', () => {
    expect(book.SheetNames).toEqual(['Lisez-moi', ...sets.map(({ resource }) => resource.stem)])
    expect(book.SheetNames.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([])
    const said = Object.fromEntries(rows('Lisez-moi').map(([title, text]) => [`${title}`, `${text}`]))
    expect(said['Licence']).toContain('Licence Ouverte')
    expect(said['Date des données']).toBe(archive.programme.updatedOn)
    expect(said['Source']).toContain('annexés aux lois de finances')
    expect(said['Pour citer']).toContain(archive.programme.siteName)
  })

  test.each(sets.map(({ resource, table }) => [resource.stem, table] as const))(
    'the sheet « %s » holds the domain’s records, cell by cell, typed',
    (stem, table) => {
      const [heading, ...records] = rows(stem)
      expect(heading).toEqual(table.fields.map(({ name }) => name))
      expect(records).toHaveLength(table.records.length)
      table.records.forEach((record, index) => {
        const expected = record.map((cell, column) =>
          table.fields[column]?.type === 'date' && typeof cell === 'string' && cell !== ''
            ? new Date(cell)
            : (cell ?? ''),
        )
        expect(records[index], `ligne ${index + 2}`).toEqual(expected)
      })
    },
  )

  test('the figures of the observations are those of the archive, one by one', () => {
    const [heading = [], ...records] = rows('observations')
    const printed = heading.indexOf('valeur_imprimee')
    expect(records.map((record) => record[printed])).toEqual(
      archive.observations.map(({ value }) => value.printed),
    )
  })
})
