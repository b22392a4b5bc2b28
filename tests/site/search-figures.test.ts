import { expect, test } from 'vitest'
import { getArchive } from '#read/archive.ts'
import { documentName } from '#words/names.ts'
import { openSite } from './open-site.ts'
import { search } from './search-results.ts'

const site = await openSite()
const page = await site.visit('/recherche/')
const { pathname: base } = new URL(site.url)
const archive = getArchive('.')

/** Searches each query once and returns those whose first results lack the page expected. */
async function lost(expected: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const missed: string[] = []
  for (const [query, path] of expected) {
    const found = await search(page, query)
    if (!found.some((result) => result.path === base + path)) missed.push(`${query} → ${path}`)
  }
  return missed
}

test('every printed figure is found by its indicator, year and value', async () => {
  const read = archive.observations.filter(
    ({ indicator, value }) => indicator !== '' && value.kind !== 'notCollected',
  )
  const queries = read.map(({ indicator, year, value }) => {
    const title = archive.indicatorBySlug.get(indicator)?.title ?? indicator
    return [`${title} ${year} ${value.printed}`, `indicateurs/${indicator}/`] as const
  })
  expect(new Map(queries).size).toBeGreaterThan(0)
  expect(await lost(new Map(queries))).toEqual([])
})

test('every printed figure is found by its document and value', async () => {
  const read = archive.observations.filter(({ value }) => value.kind !== 'notCollected')
  const queries = read.flatMap(({ document, value }) => {
    const doc = archive.documentById.get(document)
    return doc === undefined
      ? []
      : [[`${documentName(doc)} ${value.printed}`, `archives/${doc.year}/`] as const]
  })
  expect(await lost(new Map(queries))).toEqual([])
})

test('every printed amount is found as printed', async () => {
  const amounts = archive.credits.flatMap((row) =>
    [row.commitmentAuthorisations ?? [], row.paymentAppropriations ?? []].flat(),
  )
  const printed = amounts.map((amount) => `${Math.abs(amount)}`.replace(/\B(?=(\d{3})+$)/g, ' '))
  const queries = new Map(printed.map((query) => [query, 'credits/'] as const))
  expect(await lost(queries)).toEqual([])
})
