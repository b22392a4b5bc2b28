import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { builtPages, embeddedPages, fileOf } from './built-pages.ts'
import { openSite } from './open-site.ts'
import { knownRoot } from '../support/known-archive.ts'
import { knownSite } from './known-site.ts'

const site = await openSite(knownSite, '/')
const embeds = embeddedPages(site.folder)

/** A page that gathers all that the browser refuses or complains of. */
async function watched(): Promise<{ page: Page; refused: string[] }> {
  const page = await site.visit('/')
  const refused: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) refused.push(`${page.url()} ${message.text()}`)
  })
  page.on('pageerror', (error) => refused.push(`${page.url()} ${error.message}`))
  return { page, refused }
}

test('every page, embed and picture opens under its policy, and the browser refuses nothing', async () => {
  const { page, refused } = await watched()
  const pictures = embeds.map((path) => path.replace('/integrer/', '/graphiques/').replace(/\/$/, '.svg'))
  expect(embeds.length).toBeGreaterThan(2)
  for (const path of [...builtPages(site.folder), ...embeds, ...pictures]) {
    const response = await page.goto(site.at(path))
    expect(response?.headers()['content-security-policy'], path).toContain("default-src 'none'")
    expect(response?.headers()['x-content-type-options'], path).toBe('nosniff')
    expect(response?.headers()['referrer-policy'], path).toBe('same-origin')
  }
  expect(refused).toEqual([])
  await page.goto(site.at(pictures[0] ?? ''))
  expect(
    await page.evaluate(
      () => getComputedStyle(document.querySelector('.p-paper') ?? document.documentElement).fill,
    ),
  ).toBe('rgb(255, 255, 255)')
  await page.context().close()
})

test('the search and the page that checks a file work under it', async () => {
  const { page, refused } = await watched()
  await page.goto(site.at('/recherche/?q=produits'))
  await page.waitForSelector('#resultats li')
  await page.goto(site.at('/contribuer/verifier/'))
  await page.waitForSelector('#champs:enabled')
  await page.setInputFiles('#fichier', {
    name: 'rap-2021.csv',
    mimeType: 'text/csv',
    buffer: readFileSync(`${knownRoot}/data/tableaux/rap-2021.csv`),
  })
  await page.waitForSelector('#apercu svg')
  expect(refused).toEqual([])
  await page.context().close()
})

test('an inline script, style or handler does not run, nor does a file of another site load', async () => {
  const page = await site.visit('/')
  const refused = await page.evaluate(async () => {
    const directives = new Set<string>()
    document.addEventListener('securitypolicyviolation', (event) => directives.add(event.effectiveDirective))
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p style="color: red" onclick="document.title = 1" id="p">x</p>',
    )
    document.querySelector<HTMLElement>('#p')?.click()
    document.head.append(
      Object.assign(document.createElement('script'), { textContent: 'document.title = 2' }),
    )
    document.body.append(Object.assign(new Image(), { src: 'https://ailleurs.example/suivi.gif' }))
    await fetch('https://ailleurs.example/').catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 100))
    return [...directives].toSorted()
  })
  expect(refused).toEqual(['connect-src', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-attr'])
  expect(await page.title()).not.toMatch(/^[12]$/)
  await page.context().close()
})

test('a host that sets no header keeps the policy, which stands in each page before anything it loads', () => {
  for (const path of [...builtPages(site.folder), ...embeds]) {
    const html = readFileSync(fileOf(path, site.folder), 'utf8')
    const policy = html.indexOf(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'`,
    )
    expect(policy, path).toBeGreaterThan(0)
    expect(policy, path).toBeLessThan(html.search(/<(?:link|script|style)/))
  }
})

const frames = createServer((request, response) => {
  const shown = new URL(request.url ?? '/', 'http://x').searchParams.get('page') ?? ''
  response
    .writeHead(200, { 'content-type': 'text/html' })
    .end(`<iframe src="${shown}" width="600" height="400"></iframe>`)
})
await new Promise<void>((resolve) => void frames.listen(0, resolve))
afterAll(() => void frames.close())

test('another site may frame an embed, and no other page', async () => {
  const { page } = await watched()
  const { port } = frames.address() as AddressInfo
  const framed = async (path: string) => {
    await page.goto(`http://127.0.0.1:${port}/?page=${encodeURIComponent(site.at(path))}`)
    const frame = page.frames()[1]
    return frame === undefined
      ? ''
      : frame.evaluate(() => document.querySelector('h1')?.textContent ?? '').catch(() => '')
  }
  expect(await framed(embeds[0] ?? '')).not.toBe('')
  expect(await framed('/')).toBe('')
  expect(await framed('/indicateurs/')).toBe('')
  await page.context().close()
})

test('the files that only mean something at the root of a domain stand there, and the contact can be reached', async () => {
  const read = async (path: string) => (await fetch(site.at(path))).text()
  expect(await read('/robots.txt')).toMatch(
    /^User-agent: \*\nAllow: \/\n\nSitemap: https:\/\/.+\/sitemap\.xml\n$/,
  )
  expect(await read('/.well-known/security.txt')).toMatch(
    /^Contact: (?:mailto:|https:)\S+\nExpires: \d{4}-\d\d-\d\dT/,
  )
})
