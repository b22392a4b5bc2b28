import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { benchBuild } from './bench-build.ts'
import { benchCharts } from './bench-charts.ts'
import { benchEdit } from './bench-edit.ts'
import { benchPeers } from './bench-peers.ts'
import { benchSearch } from './bench-search.ts'
import { curve } from './curve.ts'
import { machine } from './machine.ts'
import { readOptions } from './options.ts'
import { bench, nameOf, type Scale } from './places.ts'
import { report, series, type Results } from './results.ts'

/**
 * `npx node benchmarks/bench.ts`: synthetic programmes built with the project's own commands, the same work by peers, the pages in
 * a slow browser, an editor's change. Writes `<name>.json`, `<name>.svg` and prints the tables; see `options.ts`.
 */
const args = process.argv.slice(2)
const { sizes, years, repeat, parts, name } = readOptions(args)
const scales: readonly Scale[] = sizes.flatMap((indicators) =>
  years.map((count) => ({ indicators, years: count })),
)
const firstYears = scales.filter((scale) => scale.years === years[0])
const failures: string[] = []

/** What one part measures at each scale; a scale that fails is told, and the others go on. */
async function each<T>(
  part: string,
  list: readonly Scale[],
  work: (scale: Scale) => Promise<T>,
): Promise<T[]> {
  const costs: T[] = []
  for (const scale of parts.has(part) ? list : []) {
    try {
      costs.push(await work(scale))
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      console.error(`${part} ${nameOf(scale)}: ${message}`)
      failures.push(`${part}, ${nameOf(scale)}: ${message.split('\n').slice(0, 3).join(' ').slice(0, 300)}`)
    }
  }
  return costs
}

const start = machine()
const builds = [
  ...(await each('build', scales, (scale) => benchBuild(scale, false, repeat))),
  // Every picture takes the same time: they are made once at each size, and not at the largest.
  ...(await each(
    'pictures',
    scales.filter(({ indicators }) => indicators <= 1000),
    (scale) => benchBuild(scale, true, 1),
  )),
]
const peers = (await each('peers', scales, (scale) => benchPeers(scale, repeat))).flat()
const charts = (await each('charts', firstYears.slice(0, 1), (scale) => benchCharts(scale, repeat))).flat()
const searches = await each('search', firstYears, (scale) => benchSearch(scale, repeat))
const edits = await each('edit', firstYears, (scale) => benchEdit(scale, repeat))

const command = `npx node benchmarks/bench.ts ${args.join(' ')}`.trim()
const results: Results = { command, machine: start, builds, peers, charts, searches, edits, failures }
writeFileSync(join(bench, `${name}.json`), `${JSON.stringify(results, undefined, 2)}\n`)
if (builds.length > 0) writeFileSync(join(bench, `${name}.svg`), curve(series(results, 'cpu')))
console.log(report(results))
