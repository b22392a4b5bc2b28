import lighthouse, { type Report } from 'lighthouse'
import Trace from 'lighthouse/core/gather/gatherers/trace.js'
import { median } from './fit.ts'

/** The categories that are scored, in the order of the table. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Times and weights that make the performance, with their unit. */
export const metrics = [
  ['first-contentful-paint', 'first paint ms'],
  ['largest-contentful-paint', 'largest paint ms'],
  ['speed-index', 'speed index ms'],
  ['total-blocking-time', 'blocking ms'],
  ['cumulative-layout-shift', 'layout shift'],
  ['total-byte-weight', 'bytes'],
] as const

/** What Lighthouse says of one page: medians of the runs, from 0 to 100. */
export interface PageScores {
  readonly name: string
  readonly path: string
  readonly version: string
  readonly categories: readonly { readonly id: string; readonly score: number }[]
  /** In the order of `metrics`. */
  readonly metrics: readonly number[]
  /** The audits that took a point in some run. */
  readonly faults: readonly string[]
}

// The renderer of the bundled Chromium 147 stops when this category is traced (the page then fails with
// `net::ERR_ABORTED`); only the audit « Baseline », which has no score, reads it.
const traced = Trace.getDefaultTraceCategories().filter((name) => name !== 'blink.webdx_feature_usage')
Trace.getDefaultTraceCategories = () => traced

/** Audits a page `repeat` times. Throws when Lighthouse could not load it. */
export async function auditPage(
  name: string,
  path: string,
  url: string,
  port: number,
  repeat: number,
): Promise<PageScores> {
  const runs: Report[] = []
  for (let run = 0; run < repeat; run += 1) {
    const result = await lighthouse(url, { port, onlyCategories: categories, logLevel: 'error' })
    const problem = result === undefined ? 'no result' : result.lhr.runtimeError?.message
    if (result === undefined || problem !== undefined) throw new Error(`${path}: ${problem ?? ''}`)
    runs.push(result.lhr)
  }
  const faults = runs.flatMap((run) =>
    Object.values(run.categories).flatMap(({ id, auditRefs }) =>
      auditRefs
        .filter((audit) => audit.weight > 0 && (run.audits[audit.id]?.score ?? 1) < 0.9)
        .map((audit) => `${id}: ${run.audits[audit.id]?.title ?? audit.id}`),
    ),
  )
  return {
    name,
    path,
    version: runs[0]?.lighthouseVersion ?? '',
    categories: categories.map((id) => ({
      id,
      score: median(runs.map((run) => Math.round((run.categories[id]?.score ?? NaN) * 100))),
    })),
    metrics: metrics.map(([id]) => median(runs.map((run) => run.audits[id]?.numericValue ?? NaN))),
    faults: [...new Set(faults)],
  }
}
