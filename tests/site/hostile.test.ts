import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { overlaid } from '../support/overlay.ts'
import { buildSite } from './build-site.ts'
import { builtPages, embeddedPages } from './built-pages.ts'
import { openSite } from './open-site.ts'
import { search } from './search-results.ts'

/** An archive that passes every check and whose cells and titles are markup, script, formulas and long texts. */
const root = '.build/hostile-archive'
rmSync(root, { recursive: true, force: true })
for (const [path, bytes] of overlaid('texte-inerte')) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), bytes)
}
const folder = buildSite('hostile', { ARCHIVE: root, SITE_URL: 'https://jardins.example/' }, { draft: true })
const site = await openSite(folder, '/')
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('text of cells and titles stays text on every page: nothing runs, no element or link comes of it', async () => {
  // Without the policy, so that only the pages' own escaping holds.
  const page = await site.visit('/', { bypassCSP: true })
  const ran: string[] = []
  page.on('dialog', (dialog) => {
    ran.push(`${page.url()} ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => ran.push(`${page.url()} ${error.message}`))
  let seen = ''
  for (const path of [...builtPages(folder), ...embeddedPages(folder)]) {
    await page.goto(site.at(path))
    seen += await page.evaluate(() => document.body.textContent)
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter(
            (element) =>
              element.matches('img[src=x], b, [href^="javascript:" i]') ||
              element.getAttributeNames().some((name) => name.startsWith('on')) ||
              (element.matches('script:not([src])') &&
                element.getAttribute('type') !== 'application/ld+json'),
          )
          .map((element) => element.outerHTML.slice(0, 120)),
      ),
      path,
    ).toEqual([])
  }
  expect(ran).toEqual([])
  expect(seen).toContain('<img src=x onerror=alert(1)>')
  expect(seen).toContain('</td><script>alert(3)</script>')
  await page.context().close()
})

test('nor does a search result run anything', async () => {
  const page = await site.visit('/recherche/', { bypassCSP: true })
  const ran: string[] = []
  page.on('dialog', (dialog) => {
    ran.push(dialog.message())
    void dialog.dismiss()
  })
  const found = await search(page, 'jardins')
  expect(found.map(({ path }) => path)).toContain('/indicateurs/jardins-ouverts/')
  expect(await page.textContent('#resultats')).toContain('<script>alert(2)</script>')
  expect(await page.locator('#resultats :is(script, img, b)').count()).toBe(0)
  expect(ran).toEqual([])
  await page.context().close()
})
