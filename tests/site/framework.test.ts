import { expect, test } from 'vitest'
import { knownSite } from './known-site.ts'
import { openSite } from './open-site.ts'

const site = await openSite(knownSite, '/')

test.each([320, 768, 1280])(
  'at %i pixels each line of the framework leads to its indicator',
  async (width) => {
    const page = await site.visit('/objectifs/evolution/', { viewport: { width, height: 900 } })
    const links = page.locator('svg a:visible')
    expect(await links.count()).toBe((await page.locator('svg a').count()) / 2)
    for (const name of await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('aria-label') ?? ''),
    )) {
      expect(name).toMatch(/^.+\. .+\.$/)
    }
    await page.getByRole('link', { name: /^Produits abandonnés\. .*supprimé\.$/ }).click()
    expect(new URL(page.url()).pathname.endsWith('/indicateurs/produits-abandonnes/')).toBe(true)
    await page.context().close()
  },
)

test('the page of the framework takes eight screens of a phone at most', async () => {
  const page = await site.visit('/objectifs/evolution/', { viewport: { width: 360, height: 740 } })
  expect(await page.evaluate(() => document.documentElement.scrollHeight / 740)).toBeLessThanOrEqual(8)
  await page.context().close()
})
