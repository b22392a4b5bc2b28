import { parseArgs } from 'node:util'
import process from 'node:process'
import lighthouse, { type Report } from 'lighthouse'
import Trace from 'lighthouse/core/gather/gatherers/trace.js'
import { serve } from '../../src/cli/serve.ts'
import { siteAddress } from '../../src/cli/settings.ts'
import { launchBrowser } from '../support/browser.ts'
import { machine, median, table } from '../../benchmarks/report.ts'
import { typicalPages } from '../site/typical-pages.ts'

/**
 * `npx node tests/lighthouse/check-lighthouse.ts --repeat 5`: Lighthouse on the site of `dist/`, served as in production, with its
 * own mobile settings: medians of all runs. Exit status 1 when a score is below 100.
 */
const { values } = parseArgs({ options: { repeat: { type: 'string', default: '5' } } })
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const metrics = {
  'first-contentful-paint': 'first paint ms',
  'largest-contentful-paint': 'largest paint ms',
  'speed-index': 'speed index ms',
  'total-blocking-time': 'blocking ms',
  'cumulative-layout-shift': 'layout shift',
  'total-byte-weight': 'bytes',
} as const

// The renderer of the bundled Chromium 147 stops when this category is traced (the page then fails with
// `net::ERR_ABORTED`); only the audit « Baseline », which has no score, reads it.
const traced = Trace.getDefaultTraceCategories().filter((name) => name !== 'blink.webdx_feature_usage')
Trace.getDefaultTraceCategories = () => traced

/** Where the browser listens. */
const port = 9377

console.log(machine())
const browser = await launchBrowser([`--remote-debugging-port=${port}`])
const { server, url } = await serve('dist', siteAddress().base, 0)
const rows: string[][] = []
const faults = new Set<string>()
for (const { name, path } of typicalPages('dist')) {
  const runs: Report[] = []
  for (let run = 0; run < Number(values.repeat); run += 1) {
    const options = { port, onlyCategories: categories, logLevel: 'error' }
    const result = await lighthouse(new URL(path.slice(1), url).href, options)
    if (result === undefined || result.lhr.runtimeError) throw new Error(`${path}: not loaded`)
    runs.push(result.lhr)
  }
  const scores = categories.map((id) =>
    median(runs.map((run) => Math.round((run.categories[id]?.score ?? NaN) * 100))),
  )
  if (scores.some((score) => !(score >= 100))) process.exitCode = 1
  const times = Object.keys(metrics).map((id) =>
    median(runs.map((run) => run.audits[id]?.numericValue ?? NaN)),
  )
  rows.push([name, path, ...scores.map(String), ...times.map((value) => `${Number(value.toFixed(2))}`)])
  for (const run of runs) {
    for (const audit of Object.values(run.categories).flatMap(({ auditRefs }) => auditRefs)) {
      const { score = 1, title = audit.id } = run.audits[audit.id] ?? {}
      if (audit.weight > 0 && (score ?? 1) < 0.9) faults.add(`${name}: ${title}`)
    }
  }
}
await browser.close()
server.close()
console.log(table(['page', 'address', ...categories, ...Object.values(metrics)].join(' | '), rows))
for (const fault of faults) console.log(`- ${fault}`)
