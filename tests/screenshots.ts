import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import process from 'node:process'
import { serve } from '#cli/serve.ts'
import { siteAddress } from '#cli/settings.ts'
import { launchBrowser } from './support/browser.ts'

/**
 * Writes pictures of the built site for people to look at: every page (or those given as arguments) at three
 * widths, light and dark, as `screenshots/<page>-<width>-<scheme>.png`.
 */
const widths = [360, 768, 1280]
const schemes = ['light', 'dark'] as const

if (!existsSync('dist/index.html')) throw new Error('Build the site first: npm run build.')
const asked = process.argv.slice(2)
const pages =
  asked.length > 0
    ? asked
    : readdirSync('dist', { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('index.html'))
        .map((name) => `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
        .toSorted()

const { server, url } = await serve('dist', siteAddress().base, 0)
const browser = await launchBrowser()
mkdirSync('screenshots', { recursive: true })
for (const colorScheme of schemes) {
  for (const width of widths) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
    const page = await context.newPage()
    for (const path of pages) {
      await page.goto(new URL(path.replace(/^\//, ''), url).href, { waitUntil: 'load' })
      if (path.includes('?')) await page.waitForSelector('#resultats li')
      const name = path.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'accueil'
      await page.screenshot({ path: `screenshots/${name}-${width}-${colorScheme}.png`, fullPage: true })
    }
    await context.close()
  }
}
await browser.close()
server.close()
console.log(`${pages.length * widths.length * schemes.length} pictures in screenshots/`)
