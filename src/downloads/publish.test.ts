import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { sampleArchive } from '../../tests/support/sample-archive.ts'
import { keepInMemory, keepNothing } from '#downloads/kept-files.ts'
import { allFiles, publish } from '#downloads/publish.ts'

const publication = { archive: sampleArchive, siteUrl: 'https://jardins.example/' }
const { keep, bytes } = keepInMemory()
const published = publish(publication, keep)
const { tables, descriptions } = published
const text = (name: string) => new TextDecoder().decode(bytes.get(name))

test('every table stands at its address in three formats, then the files that describe them', () => {
  expect(tables.map(({ name }) => name).filter((name) => name.endsWith('.fr.csv'))).toEqual([
    'chiffres.fr.csv',
    'observations.fr.csv',
    'indicateurs.fr.csv',
    'maquettes.fr.csv',
    'evolutions.fr.csv',
    'revisions.fr.csv',
    'cibles.fr.csv',
    'credits.fr.csv',
    'documents.fr.csv',
    'recoupements.fr.csv',
    'dictionnaire.fr.csv',
    'indicateurs/arbres-plantes.fr.csv',
    'documents/pap-2022.fr.csv',
    'documents/rap-2022.fr.csv',
  ])
  expect(tables).toHaveLength(3 * 14)
  expect(descriptions.map(({ name }) => name)).toEqual([
    ...tables.flatMap(({ resource, extension }) =>
      resource.kind === 'dataset' && extension === 'csv' ? [`${resource.stem}.schema.json`] : [],
    ),
    ...['datapackage.json', 'catalogue.jsonld', 'SHA256SUMS'],
  ])
})

test('the three formats of a table say the same thing', () => {
  const csv = parse(text('observations.csv'))
  const french = parse(text('observations.fr.csv'), { delimiter: ';', bom: true })
  const json: Record<string, string | number | null>[] = JSON.parse(text('observations.json'))
  const [heading = []] = csv
  const valeur = heading.indexOf('valeur')
  expect(french[0]).toEqual(heading)
  expect(json.map((row) => `${row['valeur'] ?? ''}`)).toEqual(csv.slice(1).map((row) => row[valeur]))
  expect(french.slice(1).map((row) => row[valeur]?.replace(',', '.'))).toEqual(
    csv.slice(1).map((row) => row[valeur]),
  )
  expect(json.map((row) => row['libelle'])).toContain('@SUM(A1), « chênes; hêtres »\net "autres"')
  const labels = (rows: readonly (readonly string[])[]) => rows.map((row) => row[heading.indexOf('libelle')])
  expect(labels(csv)).toContain('@SUM(A1), « chênes; hêtres »\net "autres"')
  // Only a spreadsheet would run it.
  expect(labels(french)).toContain('\'@SUM(A1), « chênes; hêtres »\net "autres"')
})

test('no text of the CSV for spreadsheets can be run by one', () => {
  const csvs = tables.filter(({ name }) => name.endsWith('.fr.csv'))
  const cells = csvs.flatMap(({ name }) => parse(text(name), { bom: true, delimiter: ';' }).flat())
  expect(cells.length).toBeGreaterThan(250)
  expect(cells.filter((cell) => /^\s*[=@]|^[\t\r+]|^-(?![\d,.]*$)/.test(cell))).toEqual([])
  expect(cells).toContain('-')
  expect(cells).toContain('>=10')
})

test('the file of an indicator holds exactly its figures', () => {
  expect(text('indicateurs/arbres-plantes.json')).toBe(text('observations.json'))
})

test('the checksums are those of the bytes', () => {
  const lines = text('SHA256SUMS').trimEnd().split('\n')
  const own = allFiles(published).filter(({ name }) => name !== 'SHA256SUMS')
  expect(own.map(({ name }) => name)).toContain('documents/rap-2022.v1.csv')
  expect(lines).toEqual(
    own.map(
      ({ name }) =>
        `${createHash('sha256')
          .update(bytes.get(name) ?? '')
          .digest('hex')}  ${name}`,
    ),
  )
})

test('every file says its size', () => {
  expect(allFiles(published).map(({ size }) => size)).toEqual(
    allFiles(published).map(({ name }) => bytes.get(name)?.length),
  )
})

test('the same archive gives the same bytes', () => {
  const again = publish(publication, keepNothing)
  expect(allFiles(again).map(({ sha256 }) => sha256)).toEqual(allFiles(published).map(({ sha256 }) => sha256))
})

test('the dictionary gives each field its meaning, its unit and an example from the data', () => {
  const rows: Record<string, string>[] = parse(text('dictionnaire.csv'), { columns: true })
  expect(rows.find(({ jeu, champ }) => jeu === 'credits' && champ === 'ae')).toEqual({
    jeu: 'credits',
    champ: 'ae',
    type: 'nombre entier',
    unite: 'euros courants',
    signification: 'Autorisations d’engagement.',
    valeurs: '',
    exemple: '14718515',
  })
  expect(rows.find(({ jeu, champ }) => jeu === 'observations' && champ === 'borne')).toMatchObject({
    valeurs: '> | >= | < | <=',
    exemple: '>=',
  })
  expect(rows.filter(({ signification }) => signification === '')).toEqual([])
})
