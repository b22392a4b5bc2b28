import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { pageKinds } from './built-pages.ts'
import { openSite } from './open-site.ts'

const site = await openSite()
const page = await site.visit('/')
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const readers = [
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const

test.each([...pageKinds(), '/recherche/?q=produits'])(
  'axe finds nothing on %s, phone or desktop',
  async (path) => {
    await page.goto(site.at(path))
    if (path.includes('?')) await page.waitForSelector('#resultats li')
    for (const { width, colorScheme } of readers) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      // No page of the site has a frame, so that axe's quicker mode sees all.
      const { violations, passes } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .withTags(levels)
        .analyze()
      expect(passes.length).toBeGreaterThan(10)
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id} (${help}) : ${target.join(' ')}`),
      )
      expect(found, `${width} px, ${colorScheme}`).toEqual([])
    }
  },
)
