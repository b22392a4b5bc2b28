import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { parseArgs } from 'node:util'
import process from 'node:process'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { fileOf } from '../tests/site/built-pages.ts'
import { launchBrowser } from '../tests/support/browser.ts'
import { lighthousePages } from './lighthouse-pages.ts'
import { type Link, slow3G, slow4G, slowPage } from './slow-page.ts'

/**
 * `npx node benchmarks/first-words.ts --repeat 7`: when the first words of the pages of `dist/` show on a slow phone, in
 * milliseconds, the best of all runs: as they are built, with their styles in a file apart, and with a single inline
 * rule as their only style. Exit status 1 when a page as built takes more than 1.3 times the last. Measure on a machine
 * that does nothing else: what it does besides weighs more on long pages.
 */
const { values } = parseArgs({ options: { repeat: { type: 'string', default: '7' } } })
const most = 1.3

const inline = /<style>([\s\S]*?)<\/style>/
const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/

/** The ways to send one page. */
const ways: Readonly<Record<string, (html: string) => string>> = {
  built: (html) => html,
  apart: (html) => html.replace(policy, '').replace(inline, '<link rel="stylesheet" href="/style.css">'),
  bare: (html) => html.replace(policy, '').replace(inline, '<style>body{margin:1rem}</style>'),
}

/** Serves `/<way>/<path of the page>`, and the styles apart, compressed as in `dist/`. */
const server = createServer((request, response) => {
  const [, way = '', ...rest] = (request.url ?? '/').split('/')
  const send = ways[way]
  const styles = inline.exec(readFileSync('dist/index.html', 'utf8'))?.[1] ?? ''
  const page = send?.(readFileSync(fileOf(`/${rest.join('/')}`), 'utf8'))
  response
    .writeHead(200, {
      'content-type': page === undefined ? 'text/css' : 'text/html; charset=utf-8',
      'content-encoding': 'br',
    })
    .end(brotliCompressSync(page ?? styles))
})
await new Promise<void>((done) => void server.listen(0, done))
const address = server.address()
const port = typeof address === 'object' && address !== null ? address.port : 0

/** Milliseconds until the first words of one page, sent in one way. */
async function firstWords(browser: Browser, way: string, path: string, network: Link): Promise<number> {
  const { page, close } = await slowPage(browser, network)
  await page.goto(`http://localhost:${port}/${way}${path}`)
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

const browser = await launchBrowser()
console.log(['network', 'page', ...Object.keys(ways), 'built / bare'].join('\t'))
for (const [name, network] of Object.entries({ slow4G, slow3G })) {
  for (const { path } of lighthousePages('dist')) {
    const runs: number[][] = []
    // One way after the other, many times: they share what else the machine does.
    for (let run = 0; run < Number(values.repeat); run += 1) {
      const times: number[] = []
      for (const way of Object.keys(ways)) times.push(await firstWords(browser, way, path, network))
      runs.push(times)
    }
    const times = Object.keys(ways).map((_, index) => Math.min(...runs.map((run) => run[index] ?? NaN)))
    const [built = NaN, , bare = NaN] = times
    if (!(built <= most * bare)) process.exitCode = 1
    console.log([name, path, ...times.map((time) => time.toFixed(0)), (built / bare).toFixed(2)].join('\t'))
  }
}
await browser.close()
server.close()
