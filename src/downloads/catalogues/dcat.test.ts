import { expect, test } from 'vitest'
import { sampleArchive } from '../../../tests/support/sample-archive.ts'
import { keepNothing } from '#downloads/kept-files.ts'
import { catalogue } from '#downloads/catalogues/dcat.ts'
import { publish } from '#downloads/publish.ts'

const publication = { archive: sampleArchive, siteUrl: 'https://jardins.example/chiffres/' }
const { tables, workbooks } = publish(publication, keepNothing)
const whole = tables.filter(({ resource }) => resource.kind === 'dataset')
const [performance, workbook, crossChecks] = catalogue(publication, tables, workbooks)['dcat:dataset']

test('the official data set is identified, dated, licensed and has every whole table', () => {
  expect(performance).toMatchObject({
    '@id': 'https://jardins.example/chiffres/donnees/#performance',
    'dct:identifier': 'https://jardins.example/chiffres/donnees/#performance',
    'dct:title': 'Performance du programme 999 « Jardins publics »',
    'dct:license': { '@id': 'https://www.etalab.gouv.fr/licence-ouverte-open-licence' },
    'dct:modified': { '@value': '2024-02-29' },
    'dct:accrualPeriodicity': { '@id': 'http://publications.europa.eu/resource/authority/frequency/ANNUAL' },
    'dct:temporal': {
      'dcat:startDate': { '@value': '2020-01-01' },
      'dcat:endDate': { '@value': '2022-12-31' },
    },
    'dcat:contactPoint': { 'vcard:hasEmail': { '@id': 'mailto:bonjour@jardins.example' } },
    'dcat:landingPage': { '@id': 'https://jardins.example/chiffres/donnees/' },
  })
  expect(performance?.['dcat:distribution']).toHaveLength(30)
  // Nothing says when it was first published.
  expect(performance).not.toHaveProperty('dct:issued')
})

test('a file has its address, size, type and checksum', () => {
  const file = whole[0]
  expect(performance?.['dcat:distribution'][0]).toMatchObject({
    'dct:title': 'Les chiffres relevés, CSV (R, Python)',
    'dcat:accessURL': { '@id': 'https://jardins.example/chiffres/donnees/chiffres.csv' },
    'dcat:downloadURL': { '@id': 'https://jardins.example/chiffres/donnees/chiffres.csv' },
    'dcat:byteSize': { '@value': `${file?.size}` },
    'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/text/csv' },
    'dct:license': { '@id': 'https://www.etalab.gouv.fr/licence-ouverte-open-licence' },
    'spdx:checksum': {
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': file?.sha256,
    },
  })
})

test('the cross-checks are a data set of their own, not under our licence; none, no data set', () => {
  expect(crossChecks?.['dct:title']).toBe('Performance du programme 999 « Jardins publics » : recoupements')
  expect(JSON.stringify(crossChecks)).not.toContain('dct:license')
  const alone = { ...publication, archive: { ...sampleArchive, crossChecks: [] } }
  expect(catalogue(alone, tables, workbooks)['dcat:dataset']).toHaveLength(2)
})

test('the workbooks, which hold them, are a data set of their own, licensed when there are no cross-checks', () => {
  expect(workbook?.['@id']).toBe('https://jardins.example/chiffres/donnees/#classeur')
  expect(workbook?.['dcat:distribution'].map((file) => file['dct:title'])).toEqual([
    'Le classeur complet, ODS',
    'Le classeur complet, Excel',
  ])
  expect(JSON.stringify(workbook)).not.toContain('dct:license')
  const alone = { ...publication, archive: { ...sampleArchive, crossChecks: [] } }
  const made = publish(alone, keepNothing)
  const [, own] = catalogue(alone, made.tables, made.workbooks)['dcat:dataset']
  expect(own).toHaveProperty('dct:license')
})

test('the CSV of a set conforms to its schema, whose address is published', () => {
  const [csv, french] = performance?.['dcat:distribution'] ?? []
  expect(csv).toMatchObject({
    'dct:conformsTo': {
      '@id': 'https://jardins.example/chiffres/donnees/chiffres.schema.json',
      '@type': 'dct:Standard',
      'dct:title': 'Les chiffres relevés',
    },
  })
  expect(french).not.toHaveProperty('dct:conformsTo')
  const { descriptions } = publish(publication, keepNothing)
  const known = new Set(descriptions.map(({ name }) => `https://jardins.example/chiffres/donnees/${name}`))
  const asked = [
    ...JSON.stringify(catalogue(publication, tables, workbooks)).matchAll(/"([^"]+\.schema\.json)"/g),
  ].flatMap(([, address]) => address ?? [])
  expect(asked).toHaveLength(11)
  expect(asked.filter((address) => !known.has(address))).toEqual([])
})

test('the data were issued the day of their first release', () => {
  const releases = ['2022-01-31', '2022-01-31.2', '2023-05-02'].map((name) => ({ name, facts: [] }))
  const archive = { ...sampleArchive, register: { ...sampleArchive.register, releases } }
  const [first] = catalogue({ ...publication, archive }, tables, workbooks)['dcat:dataset']
  expect(first).toMatchObject({ 'dct:issued': { '@type': 'xsd:date', '@value': '2022-01-31' } })
})

test('the place is France, by its address in the European list of countries, and no geometry', () => {
  expect(performance?.['dct:spatial']).toEqual({
    '@id': 'http://publications.europa.eu/resource/authority/country/FRA',
    '@type': 'dct:Location',
  })
})
