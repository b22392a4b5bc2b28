import AxeBuilder from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import { pageKinds } from './built-pages.ts'
import { openSite } from './open-site.ts'

const site = await openSite()
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4']

describe.each(['light', 'dark'] as const)('%s colours', (colorScheme) => {
  describe.each([360, 1280])('%i px wide', (width) => {
    test.each([...pageKinds(), '/recherche/?q=produits'])('axe finds nothing on %s', async (path) => {
      const page = await site.visit(path, { colorScheme, viewport: { width, height: 900 } })
      if (path.includes('?')) await page.waitForSelector('#resultats li')
      const { violations, passes } = await new AxeBuilder({ page }).withTags(rules).analyze()
      expect(passes.length).toBeGreaterThan(10)
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id} (${help}) : ${target.join(' ')}`),
      )
      expect(found).toEqual([])
      await page.context().close()
    })
  })
})
