import { expect, test } from 'vitest'
import { axeFindings, visualRules } from './axe.ts'
import { embeddedPages, pageKinds } from './built-pages.ts'
import { lendPages, openSite } from './open-site.ts'

const site = await openSite()
const lend = await lendPages(site.visit)
/** Three widths and both schemes, and between phones' widths, where links wrap otherwise. All rules are run once: only some may answer otherwise elsewhere. */
const readers = [
  { width: 320, colorScheme: 'light', rules: undefined },
  { width: 412, colorScheme: 'light', rules: ['target-size'] },
  { width: 768, colorScheme: 'dark', rules: visualRules },
  { width: 1280, colorScheme: 'light', rules: visualRules },
] as const

test.concurrent.each([...pageKinds(), ...embeddedPages().slice(0, 1), '/recherche/?q=produits'])(
  'axe finds nothing on %s: phone, tablet or desktop, light or dark',
  (path) =>
    lend(async (page) => {
      await page.goto(site.at(path))
      if (path.includes('?')) await page.waitForSelector('#resultats li')
      for (const { width, colorScheme, rules } of readers) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        expect(await axeFindings(page, rules), `${width} px, ${colorScheme}`).toEqual([])
      }
    }),
)
