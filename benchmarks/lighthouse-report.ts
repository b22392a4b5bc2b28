import { categories, metrics, type PageScores } from './lighthouse-page.ts'
import type { Machine } from './machine.ts'

/** The scores as Markdown: what they were measured with, a table of scores, one of times, what took points. */
export function lighthouseReport(
  machine: Machine,
  chromium: string,
  repeat: number,
  pages: readonly PageScores[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const table = (heading: readonly string[], rows: readonly (readonly string[])[]) =>
    [heading, heading.map(() => '---'), ...rows].map(line).join('\n')
  const faults = pages.flatMap(({ name, faults }) => faults.map((fault) => `- ${name}: ${fault}`))
  return [
    `${machine.date}, Lighthouse ${pages[0]?.version ?? ''} (mobile), Chromium ${chromium}, ${machine.processor}, ${machine.cores} cores; load before the start ${machine.load.toFixed(1)}; medians of ${repeat}.`,
    table(
      ['page', 'address', ...categories],
      pages.map((page) => [
        page.name,
        `\`${page.path}\``,
        ...page.categories.map(({ score }) => score.toFixed(0)),
      ]),
    ),
    table(
      ['page', ...metrics.map(([, heading]) => heading)],
      pages.map((page) => [
        page.name,
        ...page.metrics.map((value, index) =>
          value.toFixed(metrics[index]?.[0] === 'cumulative-layout-shift' ? 3 : 0),
        ),
      ]),
    ),
    ...(faults.length === 0 ? [] : [faults.join('\n')]),
  ].join('\n\n')
}
