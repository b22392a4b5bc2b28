import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4', 'best-practice']

/** The rules whose answer may change with the width or the colours of a page. */
export const visualRules = [
  'color-contrast',
  'target-size',
  'scrollable-region-focusable',
  'link-in-text-block',
]

/** What axe finds in the page as it stands, each with its place: under all rules of our levels, or some. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const runOnly: axe.RunOptions['runOnly'] =
    rules === undefined ? { type: 'tag', values: levels } : { type: 'rule', values: [...rules] }
  const { violations, passed } = await page.evaluate(async (only) => {
    const results = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: only,
      resultTypes: ['violations'],
      performanceTimer: false,
    })
    return { violations: results.violations, passed: results.passes.length }
  }, runOnly)
  if (passed === 0) throw new Error(`axe looked at nothing on ${page.url()}.`)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${help}) : ${target.join(' ')}`),
  )
}
