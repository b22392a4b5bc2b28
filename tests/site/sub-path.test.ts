import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { knownRoot } from '../support/known-archive.ts'
import { brokenLinks } from './broken-links.ts'
import { buildSite, textFiles } from './build-site.ts'
import { pageKinds } from './built-pages.ts'
import { openSite } from './open-site.ts'
import { readPages } from './page-facts.ts'
import { search } from './search-results.ts'
import { rowsOf } from './served-file.ts'

const address = { origin: 'https://exemple.fr', base: '/a/b/' }
const folder = buildSite(
  'sub-path',
  { ARCHIVE: knownRoot, SITE_URL: 'https://exemple.fr/a/b/' },
  { draft: true },
)
const site = await openSite(folder, address.base)
const pages = await readPages(site.browser, folder)

test('every link, fragment and asset stays under the path, and leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(20)
  expect(brokenLinks(pages, folder, address)).toEqual([])
})

test('every page gives its whole address', () => {
  for (const { path, canonical, meta } of pages) {
    expect(canonical).toBe(`https://exemple.fr/a/b${path}`)
    expect(meta['og:url']).toBe(canonical)
  }
})

test('the sitemap, catalogues and downloads give addresses under the path, and no other of the site', () => {
  const sitemap = readFileSync(`${folder}/sitemap.xml`, 'utf8')
  for (const [, loc] of sitemap.matchAll(/<loc>(.*?)<\/loc>/g))
    expect(loc).toMatch(/^https:\/\/exemple\.fr\/a\/b\//)
  for (const row of rowsOf(readFileSync(`${folder}/donnees/observations.csv`, 'utf8'), ',')) {
    expect(row['page']).toMatch(/^https:\/\/exemple\.fr\/a\/b\/indicateurs\//)
  }
  const catalogue = readFileSync(`${folder}/donnees/catalogue.jsonld`, 'utf8')
  expect(catalogue).toContain('https://exemple.fr/a/b/donnees/observations.csv')
  const usual = 'performance-352.example/'
  const strays = [...textFiles(folder)]
    .filter(([, text]) => text.includes(`https://${usual}`))
    .map(([name]) => name)
  expect(strays).toEqual([])
})

test('pages load nothing from elsewhere, and nothing is missing', async () => {
  const context = await site.browser.newContext()
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 400 || !response.url().startsWith(site.url)) wrong.push(response.url())
  })
  for (const path of pageKinds(folder)) await page.goto(site.at(path))
  expect(wrong).toEqual([])
  await context.close()
})

test('the search works under the path, from its form to its results', async () => {
  const page = await site.visit('/')
  await page.fill('header input[name=q]', 'impact national')
  await page.press('header input[name=q]', 'Enter')
  await page.waitForSelector('#resultats li')
  expect(page.url()).toBe(`${site.url}recherche/?q=impact+national`)
  const found = await search(page, 'produits lancés')
  expect(found[0]?.path).toBe('/a/b/indicateurs/produits-lances/')
  await page.click('#resultats li a')
  await page.waitForURL('**/a/b/indicateurs/produits-lances/')
  expect(await page.textContent('h1')).toBe('Produits lancés')
  await page.context().close()
})

test('downloads are served under the path', async () => {
  const page = await site.visit('/indicateurs/produits-lances/')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('main a[href$=".fr.csv"]').first().click(),
  ])
  expect(file.suggestedFilename()).toBe('produits-lances.fr.csv')
  await page.context().close()
})
