import { expect, test } from 'vitest'
import { sampleArchive } from '../../../tests/support/sample-archive.ts'
import { keepNothing } from '#downloads/kept-files.ts'
import { catalogue } from '#downloads/catalogues/dcat.ts'
import { publish } from '#downloads/publish.ts'

const publication = { archive: sampleArchive, siteUrl: 'https://jardins.example/chiffres/' }
const { tables, workbooks } = publish(publication, keepNothing)
const whole = tables.filter(({ resource }) => resource.kind === 'dataset')
const [performance, crossChecks] = catalogue(publication, tables, workbooks)['dcat:dataset']

test('the official data set is identified, dated, licensed and has every whole table and both workbooks', () => {
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
  expect(performance?.['dcat:distribution']).toHaveLength(30 + 2)
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
  expect(catalogue(alone, tables, workbooks)['dcat:dataset']).toHaveLength(1)
})
