import { expect, test } from 'vitest'
import { sampleArchive } from '../../../tests/support/sample-archive.ts'
import { keepNothing } from '#downloads/kept-files.ts'
import { dataPackage, standaloneSchema, tableSchema } from '#downloads/catalogues/data-package.ts'
import { publish } from '#downloads/publish.ts'

const publication = { archive: sampleArchive, siteUrl: 'https://jardins.example/chiffres/' }
const { tables, workbooks } = publish(publication, keepNothing)
const files = tables.filter(({ name }) => name === 'credits.csv' || name === 'credits.fr.csv')
const descriptor = dataPackage(publication, [...files, ...workbooks])
const credits = tableSchema(files[0] ?? { fields: [], primaryKey: [] }).fields

test('the package says what it is, for whom, and from which official documents', () => {
  expect(descriptor).toMatchObject({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'performance-programme-999',
    title: 'Performance du programme 999 « Jardins publics »',
    homepage: 'https://jardins.example/chiffres/donnees/',
    created: '2024-02-29T00:00:00Z',
    licenses: [{ name: 'LO-FR-2.0', path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence' }],
    sources: [{ title: 'Rapport annuel de performances 2022', path: 'https://budget.example/rap-2022' }],
  })
})

test('without any official address read, it names no source: the profile refuses an empty list', () => {
  const documents = sampleArchive.documents.map((doc) => ({
    ...doc,
    urls: { presentation: undefined, performance: undefined, credits: undefined },
  }))
  expect(dataPackage({ ...publication, archive: { ...sampleArchive, documents } }, files)).not.toHaveProperty(
    'sources',
  )
})

test('each file has a valid name, its size, its hash and how to read it', () => {
  expect(descriptor.resources.map(({ name, path }) => [name, path])).toEqual([
    ['credits', 'credits.csv'],
    ['credits-fr', 'credits.fr.csv'],
    ['classeur-ods', 'classeur.ods'],
    ['classeur-xlsx', 'classeur.xlsx'],
  ])
  expect(descriptor.resources[0]).toMatchObject({
    bytes: files[0]?.size,
    hash: `sha256:${files[0]?.sha256}`,
    encoding: 'utf-8',
    dialect: { delimiter: ',', header: true },
  })
})

test('each field has its type, its closed list and its unit', () => {
  const fields: readonly { readonly name: string }[] = credits
  expect(descriptor.resources[0]).toMatchObject({ schema: { fields, missingValues: [''] } })
  expect(fields.find(({ name }) => name === 'exercice')).toMatchObject({ type: 'year' })
  expect(fields.find(({ name }) => name === 'ae')).toEqual({
    name: 'ae',
    type: 'integer',
    description: 'Autorisations d’engagement. Unité : euros courants.',
  })
  expect(fields.find(({ name }) => name === 'titre')).toMatchObject({
    constraints: { enum: ['tous', 'titre 2', 'hors titre 2', 'total y.c. FdC et AdP'] },
  })
  expect(fields.find(({ name }) => name === 'source')).toMatchObject({ type: 'string', format: 'uri' })
})

test('the CSV for French spreadsheets says its semicolons, its line ends and its decimal comma', () => {
  const { tables: all } = publish(publication, keepNothing)
  const french = all.filter(({ name }) => name === 'chiffres.fr.csv')
  const [resource] = dataPackage(publication, french).resources
  expect(resource).toMatchObject({
    type: 'table',
    dialect: { header: true, delimiter: ';', lineTerminator: '\r\n' },
    schema: {
      fields: expect.arrayContaining([
        expect.objectContaining({ name: 'valeur', type: 'number', decimalChar: ',' }),
      ]) as unknown,
    },
  })
})

test('a key names one record; where a text of it may be empty, that is a value', () => {
  const indicators = tables.find(({ name }) => name === 'indicateurs.csv')
  expect(tableSchema(indicators ?? { fields: [], primaryKey: [] })).toMatchObject({
    primaryKey: ['indicateur', 'sous_indicateur'],
    fields: expect.arrayContaining([
      expect.objectContaining({ name: 'sous_indicateur', missingValues: [] }),
    ]) as unknown,
  })
  expect(descriptor.resources[0]).toMatchObject({
    schema: {
      foreignKeys: [{ fields: ['document'], reference: { resource: 'documents', fields: ['document'] } }],
    },
  })
})

test('a schema published alone names no other table, and gives its version of the standard', () => {
  const observations = tables.find(({ name }) => name === 'observations.csv')
  expect(observations && standaloneSchema(observations)).toMatchObject({
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    name: 'observations',
    title: 'Toutes les cases, même à relever',
  })
  expect(JSON.stringify(observations && standaloneSchema(observations))).not.toContain('foreignKeys')
})

test('workbooks hold the figures of other sources: they are not under our licence, unless there are none', () => {
  expect(descriptor.resources[2]).toMatchObject({
    path: 'classeur.ods',
    licenses: [{ name: 'other-closed' }],
  })
  const alone = { ...publication, archive: { ...sampleArchive, crossChecks: [] } }
  const { workbooks: own } = publish(alone, keepNothing)
  expect(dataPackage(alone, own).resources[0]).not.toHaveProperty('licenses')
})
