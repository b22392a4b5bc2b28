import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'
import { expect, test } from 'vitest'
import { hasScript, pageKinds } from './built-pages.ts'
import { openSite } from './open-site.ts'
import { readPages } from './page-facts.ts'

const site = await openSite()
const kilobyte = 1024

/** Every request of a first visit: its address and the weight of its body once compressed. */
async function firstVisit(
  path: string,
): Promise<{ page: Page; requests: { path: string; bytes: number }[] }> {
  const context = await site.browser.newContext()
  const page = await context.newPage()
  const bodies: Promise<{ path: string; bytes: number }>[] = []
  const weigh = (response: Response) => {
    const weighed = async () => ({
      path: response.url(),
      bytes: brotliCompressSync(await response.body()).length,
    })
    bodies.push(weighed())
  }
  page.on('response', weigh)
  await page.goto(site.at(path), { waitUntil: 'networkidle' })
  page.off('response', weigh)
  return { page, requests: await Promise.all(bodies) }
}

test('the HTML of each page and the styles it needs weigh 14 KB at most, compressed', async () => {
  const heavy: string[] = []
  for (const { path, assets } of await readPages(site.browser)) {
    const files = [`${site.folder}${path}${path.endsWith('/') ? 'index.html' : ''}`]
    for (const asset of assets.filter((address) => address.endsWith('.css'))) {
      files.push(`${site.folder}/${new URL(asset, site.url).href.slice(site.url.length)}`)
    }
    const bytes = files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0)
    if (bytes > 14 * kilobyte) heavy.push(`${path} : ${bytes} bytes`)
  }
  expect(heavy).toEqual([])
})

test.concurrent.each(pageKinds())('a first visit to %s asks little, and nobody else', async (path) => {
  const { page, requests } = await firstVisit(path)
  expect(requests.map((request) => request.path).filter((address) => !address.startsWith(site.url))).toEqual(
    [],
  )
  expect(requests.length).toBeLessThanOrEqual(hasScript(path) ? 5 : 3)
  expect(requests.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(60 * kilobyte)
  expect(requests.some((request) => request.path.includes('/pagefind/'))).toBe(false)
  await page.context().close()
})

test('the search code and index come when someone searches, and from the site', async () => {
  const { page } = await firstVisit('/recherche/')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.fill('#q', 'produits')
  await page.waitForTimeout(300)
  expect(asked).toEqual([])
  await page.press('#q', 'Enter')
  await page.waitForSelector('#resultats li')
  expect(asked.some((address) => address.endsWith('/pagefind/pagefind.js'))).toBe(true)
  expect(asked.filter((address) => !address.startsWith(site.url))).toEqual([])
  await page.context().close()
})
