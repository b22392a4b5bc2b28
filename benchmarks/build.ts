import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import process from 'node:process'
import { load, machine, median, table } from './report.ts'
import { syntheticProgramme } from './synthetic-programme.ts'

/**
 * `npx node benchmarks/build.ts --repeat 3 . ../etat 300x6`: what whole builds cost, medians of all runs: archives in
 * folders, or synthetic programmes of so many indicators over so many years. The first run draws every picture and
 * compresses every file; the others, « warm », find those of the run before. `--draft` does without both. Needs GNU
 * time (Debian: `time`), which counts the processor time of child processes too; memory is that of the largest process.
 */
const { values, positionals } = parseArgs({
  options: { repeat: { type: 'string', default: '3' }, draft: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const draft = values.draft ? ['--draft'] : []
const work = mkdtempSync(join(tmpdir(), 'bench-'))

/** Seconds, seconds of processor, MB of the largest process. */
type Cost = readonly [wall: number, cpu: number, memory: number]

/** The folder of an archive; a synthetic one is written first. */
function archiveOf(name: string): string {
  const [, indicators, years] = /^(\d+)x(\d+)$/.exec(name) ?? []
  if (indicators === undefined || years === undefined) return name
  for (const [path, text] of syntheticProgramme(Number(indicators), Number(years))) {
    const file = join(work, name, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return join(work, name)
}

function build(archive: string, site: string): Cost {
  const times = join(work, 'times')
  const command = ['-f', '%e %U %S %M', '-o', times, process.execPath, 'src/cli/build.ts', ...draft]
  execFileSync('time', command, { env: { ...process.env, ARCHIVE: archive, OUT: site }, stdio: 'ignore' })
  const said = readFileSync(times, 'utf8')
  const [wall = NaN, user = NaN, system = NaN, kilobytes = NaN] = said.trim().split(' ').map(Number)
  return [wall, user + system, kilobytes / 1e3]
}

console.log(machine())
const rows = positionals.flatMap((name) => {
  const archive = archiveOf(name)
  const site = join(work, 'site')
  rmSync(site, { recursive: true, force: true })
  rmSync('.build/images', { recursive: true, force: true })
  const before = load()
  const [cold, ...warm] = Array.from({ length: Number(values.repeat) }, () => build(archive, site))
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, stat: statSync(join(site, path)) }))
    .filter(({ stat }) => stat.isFile())
  const bytes = files.reduce((sum, { stat }) => sum + stat.size, 0)
  const page = Math.max(0, ...files.map(({ path, stat }) => (path.endsWith('.html.br') ? stat.size : 0)))
  const pages = files.filter(({ path }) => path.endsWith('.html')).length
  const weights = [`${pages}`, `${files.length}`, (bytes / 1e6).toFixed(1), (page / 1e3).toFixed(1)]
  const rowOf = (how: string, runs: readonly Cost[]) => {
    const [wall, cpu, memory] = [0, 1, 2].map((at) => median(runs.map((run) => run[at] ?? NaN)))
    const costs = [wall?.toFixed(1) ?? '', cpu?.toFixed(1) ?? '', memory?.toFixed(0) ?? '']
    return [name, how, before, ...costs, ...weights, (((cpu ?? NaN) * 1e9) / bytes).toFixed(0)]
  }
  return [rowOf('cold', cold ? [cold] : []), ...(warm.length === 0 ? [] : [rowOf('warm', warm)])]
})
rmSync(work, { recursive: true })
const costs = ['s', 'CPU s', 'MB of memory', 'pages', 'files', 'MB', 'heaviest page KB', 'CPU ms a MB']
console.log(table(['archive', 'run', 'load', ...costs], rows))
