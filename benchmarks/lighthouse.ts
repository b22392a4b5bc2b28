import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import process from 'node:process'
import { serve } from '../src/cli/serve.ts'
import { siteAddress } from '../src/cli/settings.ts'
import { launchBrowser } from '../tests/support/browser.ts'
import { machine } from './machine.ts'
import { auditPage, type PageScores } from './lighthouse-page.ts'
import { lighthousePages } from './lighthouse-pages.ts'
import { lighthouseReport } from './lighthouse-report.ts'

/**
 * `npx node benchmarks/lighthouse.ts --repeat 5`: Lighthouse on the site of `dist/`, served as in production, with its own mobile
 * settings. Prints the tables; exit status 1 when a score is below 100.
 */
const { values } = parseArgs({ options: { repeat: { type: 'string', default: '5' } } })
const port = await freePort()
const start = machine()
const { base } = siteAddress()
const [browser, { server, url }] = await Promise.all([
  launchBrowser([`--remote-debugging-port=${port}`]),
  serve('dist', base, 0),
])
const scores: PageScores[] = []
for (const { name, path } of lighthousePages('dist')) {
  scores.push(await auditPage(name, path, new URL(path.slice(1), url).href, port, Number(values.repeat)))
}
const version = browser.version()
await browser.close()
server.close()
console.log(lighthouseReport(start, version, Number(values.repeat), scores))
if (scores.some(({ categories }) => categories.some(({ score }) => score < 100))) process.exitCode = 1

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => void probe.listen(0, done))
  const address = probe.address()
  await new Promise((done) => probe.close(done))
  return typeof address === 'object' && address !== null ? address.port : 0
}
