import { expect, test } from 'vitest'
import { sampleArchive } from '../../../tests/support/sample-archive.ts'
import { keepNothing } from '#downloads/kept-files.ts'
import { publish } from '#downloads/publish.ts'
import {
  catalogMetadata,
  datasetMetadata,
  indicatorMetadata,
  tableMetadata,
} from '#downloads/catalogues/structured-data.ts'

const publication = { archive: sampleArchive, siteUrl: 'https://jardins.example/chiffres/' }

test('the whole publication is a Dataset with its licence, period, measures and files', () => {
  const metadata = datasetMetadata(publication)
  expect(metadata).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: 'Performance du programme 999 « Jardins publics »',
    license: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
    isAccessibleForFree: true,
    temporalCoverage: '2020/2022',
    creator: { name: 'Association <des> jardins' },
    variableMeasured: [{ name: 'Arbres plantés', unitText: 'Nb' }],
  })
  expect(metadata.distribution.map(({ contentUrl }) => contentUrl)).toEqual([
    'https://jardins.example/chiffres/donnees/observations.csv',
    'https://jardins.example/chiffres/donnees/observations.fr.csv',
    'https://jardins.example/chiffres/donnees/observations.json',
  ])
  expect(metadata.description.length).toBeGreaterThanOrEqual(50)
})

test('an indicator is a part of it, with its own files', () => {
  const [indicator] = sampleArchive.indicators
  if (indicator === undefined) throw new Error('the sample has an indicator')
  const metadata = indicatorMetadata(publication, indicator)
  expect(metadata.isPartOf['@id']).toBe(datasetMetadata(publication)['@id'])
  expect(metadata.url).toBe('https://jardins.example/chiffres/indicateurs/arbres-plantes/')
  expect(metadata.distribution[0]?.contentUrl).toBe(
    'https://jardins.example/chiffres/donnees/indicateurs/arbres-plantes.csv',
  )
})

test('each data set has its place in the dictionary, and the catalogue names them all', () => {
  const { tables } = publish(publication, keepNothing)
  const credits = tables.find(({ name }) => name === 'credits.csv')
  const checks = tables.find(({ name }) => name === 'recoupements.csv')
  if (credits === undefined || checks === undefined) throw new Error('both sets are published')
  const metadata = tableMetadata(publication, credits)
  expect(metadata).toMatchObject({
    '@id': 'https://jardins.example/chiffres/donnees/dictionnaire/#credits',
    license: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
    isPartOf: { '@id': datasetMetadata(publication)['@id'] },
  })
  expect(metadata.description.length).toBeGreaterThanOrEqual(50)
  expect(metadata.variableMeasured).toContain('ae')
  expect(tableMetadata(publication, checks)).not.toHaveProperty('license')
  expect(catalogMetadata(publication).dataset).toContainEqual({ '@id': metadata['@id'] })
  expect(catalogMetadata(publication).dataset).toHaveLength(12)
})
