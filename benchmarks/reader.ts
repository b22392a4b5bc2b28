import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import process from 'node:process'
import { brotliCompressSync } from 'node:zlib'
import { serve } from '../src/cli/serve.ts'
import { fileOf } from '../tests/site/built-pages.ts'
import { searchEnded } from '../tests/site/search-results.ts'
import { typicalPages } from '../tests/site/typical-pages.ts'
import { launchBrowser } from '../tests/support/browser.ts'
import { machine, median, table } from './report.ts'

/**
 * `npx node benchmarks/reader.ts --repeat 5 dist`: what a reader of a built site (at the root of its host) waits for on a
 * slow phone: the first words of pages as they are built, beside the same with one inline rule as their only style (the
 * best of all runs; exit status 1 above 1.3 times), then a first search, another and a filter (medians).
 */
const { values, positionals } = parseArgs({
  options: { repeat: { type: 'string', default: '5' } },
  allowPositionals: true,
})
const runs = Number(values.repeat)
const browser = await launchBrowser()

/** Opens an empty page, 390 px wide, with a processor four times slower, on « slow 4G »: 1.6 Mbit/s down, 150 ms. */
async function slowPage() {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const received = { bytes: 0, requests: 0 }
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    received.bytes += encodedDataLength
    received.requests += 1
  })
  const link = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 }
  await session.send('Network.emulateNetworkConditions', { offline: false, ...link })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  return { page, received, close: () => context.close() }
}

/** Milliseconds until the first words of a page. */
async function firstWords(url: string): Promise<number> {
  const { page, close } = await slowPage()
  await page.goto(url)
  const shown = await page.evaluate(
    () =>
      new Promise<number>((found) => {
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntriesByName('first-contentful-paint')) found(startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
  await close()
  return shown
}

/**
 * Milliseconds until the first result and the first ten, then KB and requests that they fetched; milliseconds until the
 * first result of other words and of a filter. Words are typed, ten letters a second; time starts when they are sent.
 */
async function searches(url: string): Promise<readonly number[]> {
  const { page, received, close } = await slowPage()
  await page.goto(`${url}recherche/`, { waitUntil: 'networkidle' })
  const before = { ...received }
  const timed = async (send: () => Promise<unknown>) => {
    await page.locator('#resultats').evaluate((list) => list.replaceChildren())
    const start = performance.now()
    await send()
    await page.waitForSelector('#resultats > li')
    const first = performance.now() - start
    await searchEnded(page)
    return [first, performance.now() - start]
  }
  const asked = async (words: string) => {
    await page.fill('#q', '')
    await page.type('#q', words, { delay: 100 })
    return timed(() => page.press('#q', 'Enter'))
  }
  const first = await asked('résultat prévu')
  const fetched = [(received.bytes - before.bytes) / 1e3, received.requests - before.requests]
  const [other] = await asked('programme')
  const [filtered] = await timed(() => page.selectOption('form select', { index: 1 }))
  await close()
  return [...first, ...fetched, other ?? NaN, filtered ?? NaN]
}

console.log(machine())
for (const folder of positionals.length === 0 ? ['dist'] : positionals) {
  const { server, url } = await serve(folder, '/', 0)
  const words: string[][] = []
  // A page is there once more while it is measured, without its styles nor the policy that would refuse others.
  const bare = join(folder, 'nue.html')
  for (const { name, path } of typicalPages(folder)) {
    const html = readFileSync(fileOf(path, folder), 'utf8')
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replace(/<style>[\s\S]*?<\/style>/, '<style>body{margin:1rem}</style>')
    writeFileSync(bare, html)
    writeFileSync(`${bare}.br`, brotliCompressSync(html))
    let [asBuilt, asBare] = [Infinity, Infinity]
    for (let run = 0; run < runs; run += 1) {
      asBuilt = Math.min(asBuilt, await firstWords(`${url}${path.slice(1)}`))
      asBare = Math.min(asBare, await firstWords(`${url}nue.html`))
    }
    if (asBuilt > 1.3 * asBare) process.exitCode = 1
    words.push([name, path, asBuilt.toFixed(0), asBare.toFixed(0), (asBuilt / asBare).toFixed(2)])
  }
  for (const file of [bare, `${bare}.br`]) rmSync(file)
  console.log(`\n${folder}:\n\n${table('page | address | built ms | bare ms | built / bare', words)}`)
  const all: (readonly number[])[] = []
  for (let run = 0; run < runs; run += 1) all.push(await searches(url))
  const cells = all[0]?.map((_, at) => median(all.map((run) => run[at] ?? NaN)).toFixed(0)) ?? []
  const heads = 'first result ms | first ten ms | KB | requests | other words ms | a filter ms'
  console.log(`\n${table(heads, [cells])}`)
  server.close()
}
await browser.close()
