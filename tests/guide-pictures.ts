import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { markdownToHtml } from 'satteri'
import { changesReport } from '#cli/changes/archive-changes.ts'
import { verifyReport } from '#cli/reporters/terminal.ts'
import { serve } from '#cli/serve.ts'
import { escapeXml } from '#words/markup.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { readFiles } from '#read/read-files.ts'
import { launchBrowser } from './support/browser.ts'
import { knownRoot } from './support/known-archive.ts'
import buildKnownSite, { knownSite } from './site/known-site.ts'

/**
 * Writes the pictures of the editors' guide, `docs/images/*.png`, from the site of figures that never change:
 * the page that checks a file, a printed table, and what `verify` and `diff` say of a slip and of a correction.
 */
const folder = 'docs/images'
const margin = 12
const table = 'data/tableaux/rap-2021.csv'
const text = readFileSync(join(knownRoot, table), 'utf8')
const withSlip = text.replace('140,122,115,200', '140,122,1l5,200')
const corrected = text.replace('140,122,115,200', '140,122,116,200')

/** The known archive once the table holds another text. */
const withTable = (changed: string) =>
  ingestFiles(new Map(readFiles(knownRoot)).set(table, new TextEncoder().encode(changed)))

const terminal = verifyReport(withTable(withSlip)).split('\n\n')
const said = [...terminal.slice(0, 1), '[…]', ...terminal.slice(-1)].join('\n\n')
const { html: markdown } = markdownToHtml(
  changesReport('main', ingestFiles(readFiles(knownRoot)), withTable(corrected)),
  { features: { gfm: true } },
)

const styles = `body { margin: 0 } main { width: fit-content; max-width: 860px; padding: 16px; font: 15px/1.5 sans-serif; color: #1f2328; background: #fff }
pre { margin: -16px; padding: 16px; font: 14px/1.5 monospace; white-space: pre-wrap; color: #eee; background: #15171c }
table { border-collapse: collapse } th, td { padding: 4px 10px; border: 1px solid #d1d9e0; text-align: left }
h2, h3 { margin: 0 0 10px } ul { margin: 0 0 12px }`

buildKnownSite()
const { server, url } = await serve(knownSite, '/', 0)
const browser = await launchBrowser()
const context = await browser.newContext({ viewport: { width: 1120, height: 620 } })
const page = await context.newPage()
mkdirSync(folder, { recursive: true })

/** A picture of what stands in an element, no taller than a screen. */
async function picture(name: string, selector: string): Promise<void> {
  const target = page.locator(selector).first()
  await page.evaluate(() => scrollTo(0, 0))
  const box = await target.boundingBox()
  if (box === null) throw new Error(`${name}: nothing to see`)
  const clip = {
    x: Math.max(box.x - margin, 0),
    y: Math.max(box.y - margin, 0),
    width: box.width + 2 * margin,
    height: Math.min(box.height, 400) + 2 * margin,
  }
  await page.screenshot({ path: join(folder, `${name}.png`), clip, fullPage: true })
}

async function check(changed: string): Promise<void> {
  await page.goto(`${url}contribuer/verifier/`)
  await page.waitForSelector('#champs:enabled')
  await page.setInputFiles('#fichier', {
    name: 'rap-2021.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(changed),
  })
  await page.waitForSelector('#rapport:not([hidden])')
}

await check(withSlip)
await picture('verifier-erreur', '#problemes')
await check(corrected)
await picture('verifier-apercu', '#apercu')
await page.goto(`${url}archives/2021/#rap-2021`)
await picture('tableau-publie', '#rap-2021 .scroll')
await page.setContent(
  `<style>${styles}</style><main><pre>$ npm run verify\n\n${escapeXml(said)}</pre></main>`,
)
await picture('verify-terminal', 'main')
await page.setContent(`<style>${styles}</style><main>${markdown}</main>`)
await picture('diff-resume', 'main')
await browser.close()
server.close()
