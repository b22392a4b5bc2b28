import { launchBrowser } from '../tests/support/browser.ts'
import { searchEnded } from '../tests/site/search-results.ts'
import { serveCompressed, type CompressedServer } from './compressed-server.ts'
import { median } from './fit.ts'
import { siteOf, type Scale } from './places.ts'
import { slow4G, slowPage } from './slow-page.ts'

/** What a first search costs a reader on a slow phone. */
export interface SearchCost extends Scale {
  /** Milliseconds from the submission to the first results. */
  readonly first: number
  /** Bytes fetched for it, beyond the page itself. */
  readonly bytes: number
  readonly requests: number
  /** Milliseconds for another query, the code being there. */
  readonly second: number
}

/** Searches a built site, `repeat` times, and keeps the medians. */
export async function benchSearch(scale: Scale, repeat: number): Promise<SearchCost> {
  const site = await serveCompressed(siteOf(scale), slow4G)
  const runs: Omit<SearchCost, keyof Scale>[] = []
  for (let run = 0; run < repeat; run += 1) runs.push(await searchTwice(site))
  site.close()
  const middle = (key: keyof (typeof runs)[number]) => median(runs.map((one) => one[key]))
  return {
    ...scale,
    first: middle('first'),
    bytes: middle('bytes'),
    requests: middle('requests'),
    second: middle('second'),
  }
}

async function searchTwice(site: CompressedServer): Promise<Omit<SearchCost, keyof Scale>> {
  const browser = await launchBrowser()
  const { page, close } = await slowPage(browser, 'fast')
  const url = `${site.url}recherche/`
  await page.goto(url, { waitUntil: 'networkidle' })
  const before = site.sent()
  const timed = async (query: string) => {
    await page.fill('#q', query)
    const start = performance.now()
    await page.press('#q', 'Enter')
    await searchEnded(page)
    return performance.now() - start
  }
  const first = await timed('paniers récoltés')
  const after = site.sent()
  const second = await timed('parcelle')
  await close()
  await browser.close()
  return { first, second, bytes: after.bytes - before.bytes, requests: after.requests - before.requests }
}
