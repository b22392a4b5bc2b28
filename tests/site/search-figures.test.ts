import { expect, test } from 'vitest'
import { getArchive } from '#read/archive.ts'
import { documentName } from '#words/names.ts'
import { openSite } from './open-site.ts'
import { search, type Result } from './search-results.ts'

const site = await openSite()
const page = await site.visit('/recherche/')
const { pathname: base } = new URL(site.url)
const archive = getArchive('.')
const read = archive.observations.filter(({ value }) => value.kind !== 'notCollected')

/** Searches each query once and returns those whose first results lack what is expected. */
async function lost(expected: ReadonlyMap<string, (result: Result) => boolean>): Promise<readonly string[]> {
  const missed: string[] = []
  for (const [query, isExpected] of expected) {
    const found = await search(page, query)
    if (!found.some(isExpected)) missed.push(`${query} → ${found[0]?.path ?? ''}${found[0]?.hash ?? ''}`)
  }
  return missed
}

/** Whether a result leads to a figure of that year in the page of its indicator. */
const isYearOf = (indicator: string, line: string, year: number) => (result: Result) =>
  result.path === `${base}indicateurs/${indicator}/` &&
  result.hash.startsWith(`#${year}-`) &&
  result.hash.includes(line)

test('every printed figure is found by its indicator, year and value', async () => {
  const queries = read
    .filter(({ indicator }) => indicator !== '')
    .map(({ indicator, line, year, value }) => {
      const title = archive.indicatorBySlug.get(indicator)?.title ?? indicator
      return [`${title} ${year} ${value.printed}`, isYearOf(indicator, line, year)] as const
    })
  expect(new Map(queries).size).toBeGreaterThan(0)
  expect(await lost(new Map(queries))).toEqual([])
})

test('every printed figure is found by its document and value, in its row or in that document', async () => {
  const queries = read.flatMap(({ document, indicator, line, year, value }) => {
    const doc = archive.documentById.get(document)
    if (doc === undefined) return []
    const isRow = isYearOf(indicator, line, year)
    const isDocument = ({ path, hash }: Result) =>
      path === `${base}archives/${doc.year}/` && hash === `#${document}`
    return [
      [
        `${documentName(doc)} ${value.printed}`,
        (result: Result) => isRow(result) || isDocument(result),
      ] as const,
    ]
  })
  expect(await lost(new Map(queries))).toEqual([])
})

test('every printed amount is found as printed, and leads to its row', async () => {
  const amounts = archive.credits.flatMap(({ line, commitmentAuthorisations, paymentAppropriations }) =>
    [commitmentAuthorisations ?? [], paymentAppropriations ?? []].flat().map((amount) => ({ line, amount })),
  )
  const rows = Map.groupBy(amounts, ({ amount }) => `${Math.abs(amount)}`.replace(/\B(?=(\d{3})+$)/g, ' '))
  const queries = [...rows].map(([printed, group]) => {
    const hashes = new Set(group.map(({ line }) => `#credits-${line}`))
    // « 0 » is the beginning of too many numbers to come first.
    const isRow = ({ hash }: Result) => printed === '0' || hashes.has(hash)
    return [printed, (result: Result) => result.path === `${base}credits/` && isRow(result)] as const
  })
  expect(await lost(new Map(queries))).toEqual([])
})
