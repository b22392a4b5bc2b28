import { expect, test } from 'vitest'
import { builtPages } from './built-pages.ts'
import { knownSite } from './known-site.ts'
import { openSite } from './open-site.ts'

const site = await openSite(knownSite, '/')
const screen = 740

test('a page of more than five screens of a phone begins with the list of its parts', async () => {
  const page = await site.visit('/', { viewport: { width: 360, height: screen } })
  for (const path of builtPages(site.folder).filter((one) => one !== '/')) {
    await page.goto(site.at(path))
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    const parts = await page
      .locator('main :is(h2, dt)[id]')
      .evaluateAll((all) => all.map(({ id }) => `#${id}`))
    if (height <= 5 * screen || parts.length < 4) continue
    const list = page.getByRole('navigation', { name: 'Sur cette page' })
    const links = list.getByRole('link', { includeHidden: true })
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))), path).toEqual(
      parts,
    )
    expect(await links.first().isVisible(), path).toBe(false)
    await list.locator('summary').click()
    expect(await links.first().isVisible(), path).toBe(true)
  }
  await page.context().close()
})
