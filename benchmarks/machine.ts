import { readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { bench, project } from './places.ts'

/** Where and with what a measurement was made. */
export interface Machine {
  readonly date: string
  readonly processor: string
  readonly cores: number
  readonly memory: string
  readonly system: string
  /** How many processes wanted a core before the measurement: above the number of cores, times are noisy. */
  readonly load: number
  readonly versions: Readonly<Record<string, string>>
}

const root = ['astro', 'pagefind', 'd3-scale', '@resvg/resvg-js'] as const
const peers = ['@11ty/eleventy', 'd3', '@observablehq/plot', 'vega', 'vega-lite'] as const

/** Describes this machine. */
export function machine(): Machine {
  return {
    date: new Date(performance.timeOrigin).toISOString().slice(0, 10),
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memory: `${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
    system: `Linux ${release()}`,
    load: loadavg()[0] ?? NaN,
    versions: {
      node: process.versions.node,
      ...Object.fromEntries([
        ...root.map((name) => [name, versionIn(project, name)]),
        ...peers.map((name) => [name, versionIn(bench, name)]),
      ]),
    },
  }
}

function versionIn(folder: string, name: string): string {
  const text = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
