import { expect, test } from 'vitest'
import { tinyArchive } from '../../tests/support/tiny-archive.ts'

const archive = tinyArchive({
  'rap-2021': '2021 Réalisation\n1.2 Haies = 2\n1.1 Arbres = 1',
  'pap-2021': '2021 Prévision\n1.1 Arbres = 3',
})

test('observations follow the documents as they came out, then lines and columns', () => {
  expect(archive.observations.map(({ document, indicator }) => `${document} ${indicator}`)).toEqual([
    'pap-2021 arbres',
    'rap-2021 haies',
    'rap-2021 arbres',
  ])
  expect(archive.observationsByIndicator.get('arbres')?.map(({ document }) => document)).toEqual([
    'pap-2021',
    'rap-2021',
  ])
})

test('indicators come in the order in which documents came to print them', () => {
  expect(archive.indicators.map(({ slug }) => slug)).toEqual(['arbres', 'haies'])
  expect(archive.indicatorBySlug.get('haies')?.slug).toBe('haies')
  expect(archive.documentById.get('rap-2021')?.year).toBe(2021)
})
