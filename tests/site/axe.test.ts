import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pageKinds } from './built-pages.ts'
import { openSite } from './open-site.ts'

const site = await openSite()
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules whose answer depends on colours only: in the other scheme, these are enough. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds; no page of the site has a frame, so that its quicker mode sees all. */
async function violations(page: Page, narrow: (axe: AxeBuilder) => AxeBuilder): Promise<readonly string[]> {
  const found = await narrow(new AxeBuilder({ page }).setLegacyMode(true)).analyze()
  expect(found.passes.length).toBeGreaterThan(0)
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${help}) : ${target.join(' ')}`),
  )
}

test.each([...pageKinds(), '/recherche/?q=produits'])(
  'axe finds nothing on %s, phone or desktop, light or dark',
  async (path) => {
    const page = await site.visit(path)
    if (path.includes('?')) await page.waitForSelector('#resultats li')
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: 'light' })
      expect(await violations(page, (axe) => axe.withTags(levels))).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await violations(page, (axe) => axe.withRules(colourRules))).toEqual([])
    }
    await page.context().close()
  },
)
