import { expect, test } from 'vitest'
import { publisherName } from '#words/names.ts'
import { atomFeed, dataFeed, jsonFeed } from '#pages/flux.[format].ts'
import { catalogMetadata, datasetMetadata } from '#downloads/catalogues/structured-data.ts'
import { workbookOf } from '#downloads/formats/workbook/workbook-of.ts'
import { citationsOf } from '#pages/indicateurs/[slug]/_citations.ts'
import { legalPage } from '#pages/mentions-legales/_legal-page.ts'
import { siteOf } from '#site/page.ts'
import { getArchive } from '#read/archive.ts'
import { getPublication } from '#downloads/publications.ts'
import { knownRoot } from '../support/known-archive.ts'
import { bytes, tables } from '../support/published-files.ts'

// The known programme has no publisher yet: « à compléter par l’éditeur ».
const site = 'https://exemple.fr/'
const publication = getPublication(getArchive(knownRoot), site, '/')
const { archive } = publication
const name = 'Performance du programme\u00A0352'

test.each([
  ['à compléter', 'Le site'],
  ['À compléter par l’éditeur', 'Le site'],
  ['', 'Le site'],
  ['Direction des jardins', 'Direction des jardins'],
])('the publisher « %s » is printed « %s »', (publisher, printed) => {
  expect(publisherName({ publisher, siteName: 'Le site' })).toBe(printed)
})

test('what others reuse names the site as long as its publisher is unknown, in every format', () => {
  const feed = dataFeed(archive, [], site)
  const citations = archive.indicators.flatMap((indicator) => {
    const { texts, figures, bibliography } = citationsOf(archive, indicator, site)
    return [...texts, ...figures].map(({ text }) => text).concat(bibliography)
  })
  expect(citations.filter((text) => text.startsWith('@misc'))[0]).toContain(
    `author = {{${name.replace('\u00A0', '~')}}},`,
  )
  expect(siteOf(archive).publisher).toBe(name)
  expect(catalogMetadata(publication).publisher.name).toBe(name)
  const reused = [
    ...citations,
    ...[...bytes.values()].map((content) => new TextDecoder().decode(content)),
    JSON.stringify([datasetMetadata(publication), catalogMetadata(publication), siteOf(archive)]),
    JSON.stringify(workbookOf(publication, tables)),
    atomFeed(feed),
    jsonFeed(feed),
  ]
  expect(reused.filter((text) => /compl[ée]ter par l/i.test(text))).toEqual([])
})

test('the legal notice still says that it is missing', () => {
  const { facts, missing } = legalPage(archive)
  expect(missing[0]).toBe('éditeur')
  expect(JSON.stringify(facts)).not.toMatch(/compl[ée]ter/i)
})
