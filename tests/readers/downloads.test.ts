import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { getArchive } from '#read/archive.ts'
import type { Archive } from '#model/archive.ts'
import { keepInMemory } from '#downloads/kept-files.ts'
import { publish } from '#downloads/publish.ts'
import { knownArchive, knownRoot } from '../support/known-archive.ts'

const archive = getArchive('.')
const { siteUrl } = archive.programme
const present = bytesOf(archive)
const known = bytesOf(knownArchive)

/** The bytes of every published file of an archive, by name. */
function bytesOf(published: Archive) {
  const { keep, bytes } = keepInMemory()
  publish({ archive: published, siteUrl }, keep)
  return bytes
}

/** The rows of a published CSV, read by a parser that did not write it. */
function published(name: string, among = present): Record<string, string>[] {
  return parse(Buffer.from(among.get(name) ?? ''), { columns: true })
}

test('the published figures are the domain’s, one by one and in order', () => {
  const rows = published('observations.csv')
  expect(rows).toHaveLength(archive.observations.length)
  archive.observations.forEach((observation, index) => {
    const { value } = observation
    const number = value.kind === 'number' || value.kind === 'bound' ? `${value.number}` : ''
    expect(rows[index]).toMatchObject({
      document: observation.document,
      indicateur: observation.indicator,
      sous_indicateur: observation.line,
      annee: `${observation.year}`,
      valeur_imprimee: value.printed,
      valeur: number,
    })
  })
})

test('known figures are found with their document', () => {
  const find = (document: string, indicateur: string, annee: string, mesure: string) =>
    published('observations.csv', known).find(
      (row) =>
        row['document'] === document &&
        row['indicateur'] === indicateur &&
        row['annee'] === annee &&
        row['mesure'] === mesure,
    )
  expect(find('rap-2021', 'produits-lances', '2021', 'realisation')).toMatchObject({
    valeur: '50',
    nature: 'nombre',
  })
  expect(find('rap-2021', 'produits-lances', '2021', 'prevision')).toMatchObject({
    valeur: '40',
    pap_cite: '2021',
  })
  expect(find('rap-2022', 'problemes-investigues', '2023', 'cible')).toMatchObject({
    valeur: '',
    valeur_imprimee: 'Sans objet',
    nature: 'sans_objet',
  })
  expect(find('rap-2021', 'produits-abandonnes', '2023', 'cible')).toMatchObject({
    valeur: '',
    nature: 'non_releve',
  })
})

describe.each(knownArchive.tables.map(({ document }) => document))('the table of %s', (document) => {
  test('is published as it was transcribed, cell by cell', () => {
    const transcribed: string[][] = parse(readFileSync(`${knownRoot}/data/tableaux/${document}.csv`), {
      bom: true,
    })
    expect(parse(Buffer.from(known.get(`documents/${document}.csv`) ?? ''))).toEqual(transcribed)
  })
})

test('every address of a figure points to its indicator’s page, or to its document', () => {
  for (const row of published('observations.csv')) {
    if (row['indicateur'] === '') {
      expect(row['page']).toBe(`${archive.programme.siteUrl}archives/${row['exercice']}/#${row['document']}`)
      continue
    }
    if (row['nature'] === 'non_releve') {
      expect(row['page']).toBe(`${archive.programme.siteUrl}indicateurs/${row['indicateur']}/`)
      continue
    }
    expect(row['page']).toContain(
      `${archive.programme.siteUrl}indicateurs/${row['indicateur']}/#${row['annee']}-`,
    )
    expect(row['page']?.endsWith(`-${row['document']}`)).toBe(true)
  }
})
