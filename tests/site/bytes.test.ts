import type { Page, Request } from 'playwright-core'
import { expect, test } from 'vitest'
import { hasScript, pageKinds, scripted } from './built-pages.ts'
import { openSite } from './open-site.ts'
import { readPages } from './page-facts.ts'
import { shippedBytes } from './shipped.ts'

const site = await openSite()
const kilobyte = 1024

/** Every request of a first visit: its address and the weight of its body as the site ships it. */
async function firstVisit(
  path: string,
): Promise<{ page: Page; requests: { path: string; bytes: number }[] }> {
  const context = await site.browser.newContext()
  const page = await context.newPage()
  const requests: { path: string; bytes: number }[] = []
  const weigh = (request: Request) => {
    const own = request.url().startsWith(site.url)
    const { pathname } = new URL(request.url())
    requests.push({ path: request.url(), bytes: own ? shippedBytes(pathname, site.folder) : 0 })
  }
  page.on('request', weigh)
  await page.goto(site.at(path), { waitUntil: 'networkidle' })
  page.off('request', weigh)
  return { page, requests }
}

test('the HTML of each page and the styles it needs weigh 14 KB at most, as they are shipped', async () => {
  const heavy: string[] = []
  for (const { path, assets } of await readPages(site.browser)) {
    const sheets = assets.filter((address) => address.endsWith('.css'))
    const bytes = [path, ...sheets].reduce((sum, file) => sum + shippedBytes(file, site.folder), 0)
    if (bytes > 14 * kilobyte) heavy.push(`${path} : ${bytes} bytes`)
  }
  expect(heavy).toEqual([])
})

test('the styles of a page come with it', async () => {
  for (const { path, assets } of await readPages(site.browser)) {
    const sheets = assets.filter((address) => address.endsWith('.css'))
    expect(sheets.length, path).toBeLessThanOrEqual(scripted.includes(path) ? 1 : 0)
  }
})

test.concurrent.each(pageKinds())('a first visit to %s asks little, and nobody else', async (path) => {
  const { page, requests } = await firstVisit(path)
  expect(requests.map((request) => request.path).filter((address) => !address.startsWith(site.url))).toEqual(
    [],
  )
  expect(requests.length).toBeLessThanOrEqual(hasScript(path) ? 4 : 2)
  expect(requests.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(60 * kilobyte)
  expect(requests.some((request) => request.path.includes('/pagefind/'))).toBe(false)
  await page.context().close()
})

test('the search code and index come when someone begins to type, and from the site', async () => {
  const { page } = await firstVisit('/recherche/')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.focus('#q')
  await page.waitForTimeout(300)
  expect(asked).toEqual([])
  await page.type('#q', 'produits')
  // The words rest: their part of the index comes, without a search.
  await expect.poll(() => asked.some((address) => address.includes('/pagefind/index/'))).toBe(true)
  expect(asked.some((address) => address.endsWith('/pagefind/pagefind.js'))).toBe(true)
  expect(asked.some((address) => address.includes('/fragment/'))).toBe(false)
  await page.press('#q', 'Enter')
  await page.waitForSelector('#resultats li')
  expect(asked.filter((address) => !address.startsWith(site.url))).toEqual([])
  await page.context().close()
})
