import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { archiveOf, buildScript, costCells, outputOf, siteOf, timed } from './measure.ts'
import { load, machine, table } from './report.ts'

/**
 * `npx node benchmarks/build.ts --repeat 3 . plf-2025-performance.csv 300x6`: what whole builds cost, medians of all
 * runs, for archives named as `archiveOf` says. The first run draws every picture and compresses every file; the others,
 * « warm », find those of the run before. `--draft` does without both. The slope is that of the processor time, from the
 * synthetic programme above with as many years: 1 is in proportion.
 */
const { values, positionals } = parseArgs({
  options: { repeat: { type: 'string', default: '3' }, draft: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const draft = values.draft ? ['--draft'] : []

console.log(machine())
const sizes: { indicators: number; years: number; cpu: number }[] = []
const rows = positionals.flatMap((name) => {
  const [archive, site] = [archiveOf(name), siteOf(name)]
  for (const folder of [site, '.build/images', 'node_modules/.cache/commands'])
    rmSync(folder, { recursive: true, force: true })
  const before = load()
  const build = () => timed([...buildScript, ...draft], { ARCHIVE: archive, OUT: site })
  const [cold, ...warm] = Array.from({ length: Number(values.repeat) }, build)
  const { pages, files, bytes, heaviest } = outputOf(site)
  if (/^\d+x\d+$/.test(name)) for (const folder of [site, archive]) rmSync(folder, { recursive: true })
  const weights = [`${pages.length}`, `${files}`, (bytes / 1e6).toFixed(1), (heaviest / 1e3).toFixed(1)]
  const runs = { cold: cold ? [cold] : [], warm }
  return Object.entries(runs).flatMap(([how, costs]) => {
    if (costs.length === 0) return []
    const cells = costCells(costs)
    const cpu = Number(cells[1])
    const ratios = [((cpu * 1e9) / bytes).toFixed(0), slope(name, cpu)]
    return [[basename(name), how, before, ...cells, ...weights, ...ratios]]
  })
})
const costs = 's | CPU s | MB of memory | pages | files | MB | heaviest page KB | CPU ms a MB | slope'
console.log(table(`archive | run | load | ${costs}`, rows))

/** How the cost grows from the last smaller programme over as many years; empty without one. */
function slope(name: string, cpu: number): string {
  const [indicators = NaN, years = NaN] = name.split('x').map(Number)
  const smaller = sizes.findLast((one) => one.years === years && one.indicators < indicators)
  sizes.push({ indicators, years, cpu })
  if (smaller === undefined) return ''
  return (Math.log(cpu / smaller.cpu) / Math.log(indicators / smaller.indicators)).toFixed(2)
}
