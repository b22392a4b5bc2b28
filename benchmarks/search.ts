import { parseArgs } from 'node:util'
import { serve } from '../src/cli/serve.ts'
import { searchEnded } from '../tests/site/search-results.ts'
import { launchBrowser } from '../tests/support/browser.ts'
import { machine, median, table } from './report.ts'
import { slowPage } from './slow-page.ts'

/**
 * `npx node benchmarks/search.ts --repeat 3 dist`: what a first search costs a reader on a slow phone, the search page
 * being there, then another query; medians of all runs, for each built site (at the root of its host).
 */
const { values, positionals } = parseArgs({
  options: { repeat: { type: 'string', default: '3' } },
  allowPositionals: true,
})

/** Milliseconds of the first results and of those of another query; KB and requests that the first fetched. */
async function searchTwice(url: string): Promise<readonly number[]> {
  const browser = await launchBrowser()
  const { page, received, close } = await slowPage(browser)
  await page.goto(`${url}recherche/`, { waitUntil: 'networkidle' })
  const timed = async (query: string) => {
    await page.fill('#q', query)
    const start = performance.now()
    await page.press('#q', 'Enter')
    await searchEnded(page)
    return performance.now() - start
  }
  const before = received()
  const first = await timed('résultat prévu')
  const after = received()
  const second = await timed('programme')
  await close()
  await browser.close()
  return [first, (after.bytes - before.bytes) / 1e3, after.requests - before.requests, second]
}

console.log(machine())
const rows: string[][] = []
for (const folder of positionals.length === 0 ? ['dist'] : positionals) {
  const { server, url } = await serve(folder, '/', 0)
  const runs: (readonly number[])[] = []
  for (let run = 0; run < Number(values.repeat); run += 1) runs.push(await searchTwice(url))
  server.close()
  rows.push([folder, ...[0, 1, 2, 3].map((at) => median(runs.map((run) => run[at] ?? NaN)).toFixed(0))])
}
console.log(table(['site', 'first results ms', 'KB', 'requests', 'another query ms'], rows))
