import { expect, test } from 'vitest'
import { sampleArchive } from '../../tests/sample-archive.ts'
import { datasetMetadata, indicatorMetadata, inlineJson } from '#publish/structured-data.ts'

const publication = { archive: sampleArchive, siteUrl: 'https://jardins.example/chiffres/', frozen: [] }

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

test('inline JSON cannot close its script', () => {
  const inline = inlineJson({ name: '</script><!--' })
  expect(inline).toBe('{"name":"\\u003c/script>\\u003c!--"}')
  expect(JSON.parse(inline)).toEqual({ name: '</script><!--' })
})
