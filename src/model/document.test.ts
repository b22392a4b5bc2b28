import { expect, test } from 'vitest'
import { byPublication, byYear, officialUrl, publicationRank } from '#model/document.ts'
import { documentOf } from '../../tests/support/tiny-archive.ts'

const ids = ['rap-2021', 'pap-2022', 'pap-2021', 'rap-2020', 'pap-2023']

test('a PAP comes out in the autumn before its year, a RAP in the spring after', () => {
  expect(publicationRank(documentOf('pap-2022'))).toBe(2021.75)
  expect(publicationRank(documentOf('rap-2021'))).toBe(2022.4)
  expect(
    ids
      .map((id) => documentOf(id))
      .toSorted(byPublication)
      .map(({ id }) => id),
  ).toEqual(['pap-2021', 'rap-2020', 'pap-2022', 'rap-2021', 'pap-2023'])
})

test('a known date wins over the rule', () => {
  expect(publicationRank(documentOf('pap-2022', false, '2021-10-05'))).toBeCloseTo(2021.7608, 4)
  const late = documentOf('rap-2020', false, '2021-11-02')
  expect([documentOf('pap-2022'), late].toSorted(byPublication).map(({ id }) => id)).toEqual([
    'pap-2022',
    'rap-2020',
  ])
})

test('budget years follow each other, the PAP before the RAP', () => {
  expect(
    ids
      .map((id) => documentOf(id))
      .toSorted(byYear)
      .map(({ id }) => id),
  ).toEqual(['rap-2020', 'pap-2021', 'rap-2021', 'pap-2022', 'pap-2023'])
})

test('a reader is sent to the performance part, else to any known one', () => {
  const doc = documentOf('pap-2022')
  const [presentation, performance, credits] = [
    'https://a.example/',
    'https://b.example/',
    'https://c.example/',
  ]
  expect(officialUrl({ ...doc, urls: { presentation, performance, credits } })).toBe(performance)
  expect(officialUrl({ ...doc, urls: { presentation, performance: undefined, credits } })).toBe(presentation)
  expect(officialUrl({ ...doc, urls: { ...doc.urls, credits } })).toBe(credits)
  expect(officialUrl(doc)).toBeUndefined()
})
