import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { median } from './report.ts'
import { syntheticProgramme } from './synthetic-programme.ts'

/** Where archives and sites are made. */
export const work = join('.build', 'benchmarks')

/** `npm run build`. */
export const buildScript = ['--import', './src/cli/compile-cache.ts', 'src/cli/build.ts']

/** What a command costs: seconds, seconds of processor, MB of the largest process. */
export interface Cost {
  readonly wall: number
  readonly cpu: number
  readonly memory: number
}

/** Runs a script with the Node of the project under GNU time (Debian: `time`), which counts child processes too. */
export function timed(script: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = '.'): Cost {
  mkdirSync(work, { recursive: true })
  const times = join(process.cwd(), work, 'times')
  const command = ['-f', '%e %U %S %M', '-o', times, process.execPath, ...script]
  execFileSync('time', command, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const said = readFileSync(times, 'utf8').trim().split(' ').map(Number)
  const [wall = NaN, user = NaN, system = NaN, kilobytes = NaN] = said
  return { wall, cpu: user + system, memory: kilobytes / 1e3 }
}

/** The medians of several runs, as cells: seconds, seconds of processor, MB of memory. */
export const costCells = (runs: readonly Cost[]): readonly string[] =>
  (['wall', 'cpu', 'memory'] as const).map((key) =>
    median(runs.map((run) => run[key])).toFixed(key === 'memory' ? 0 : 1),
  )

/**
 * The folder of an archive by its name: a folder; `300x6`, a synthetic programme of 300 indicators over 6 years; a CSV,
 * the archive of this project with that official file in the place of its own.
 */
export function archiveOf(name: string): string {
  const [, indicators, years] = /^(\d+)x(\d+)$/.exec(name) ?? []
  const folder = join(work, basename(name))
  if (indicators !== undefined && years !== undefined) {
    for (const [path, text] of syntheticProgramme(Number(indicators), Number(years))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return folder
  }
  if (!name.endsWith('.csv')) return name
  for (const part of ['data', 'content']) cpSync(part, join(folder, part), { recursive: true })
  rmSync(join(folder, 'data/etat'), { recursive: true, force: true })
  cpSync(name, join(folder, 'data/etat', basename(name)))
  return folder
}

/** Where the site of an archive is built. */
export const siteOf = (name: string): string => join(work, `site-${basename(name).replace(/^\.?$/, 'this')}`)

/** What a built site weighs: its pages and files; the bytes of all, of its pages, of its heaviest page as it is sent. */
export function outputOf(site: string) {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, stat: statSync(join(site, path)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ path, stat }) => ({ path, size: stat.size }))
  const pages = files.filter(({ path }) => path.endsWith('.html'))
  const sent = files.filter(({ path }) => path.endsWith('.html.br'))
  const sum = (of: typeof files) => of.reduce((bytes, { size }) => bytes + size, 0)
  const heaviest = Math.max(0, ...sent.map(({ size }) => size))
  return { files: files.length, pages, bytes: sum(files), pageBytes: sum(pages), heaviest }
}
