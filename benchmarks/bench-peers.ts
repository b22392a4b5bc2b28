import { rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { median } from './fit.ts'
import { measure } from './measure.ts'
import { outputOf, type Output } from './output-of.ts'
import { writePeerData } from './peer-data.ts'
import { archiveOf, bench, folder, nameOf, project, type Scale } from './places.ts'

/** What the same indicators cost a peer: for each, one page with a chart and a table, and one CSV. */
export interface PeerCost extends Scale, Output {
  readonly peer: string
  readonly wall: number
  readonly cpu: number
  readonly memory: number
}

const peers: readonly { readonly name: string; readonly command: (out: string) => readonly string[] }[] = [
  {
    name: 'Astro alone',
    command: () => [join(project, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
  },
  {
    name: 'Eleventy',
    command: (out) => [join(bench, 'node_modules/@11ty/eleventy/cmd.cjs'), `--output=${out}`, '--quiet'],
  },
]

/** Builds with each peer, `repeat` times, and keeps the medians. */
export async function benchPeers(scale: Scale, repeat: number): Promise<readonly PeerCost[]> {
  const data = join(folder, 'peers', `${nameOf(scale)}.json`)
  writePeerData(archiveOf(scale), data)
  const costs: PeerCost[] = []
  for (const { name, command } of peers) {
    const out = join(folder, 'peers', `${nameOf(scale)}-${name.replaceAll(' ', '-').toLowerCase()}`)
    const runs = []
    for (let run = 0; run < repeat; run += 1) {
      rmSync(out, { recursive: true, force: true })
      runs.push(
        await measure([process.execPath, ...command(out)], {
          cwd: join(bench, 'peers', name === 'Eleventy' ? 'eleventy' : 'astro'),
          env: { PEER_DATA: data, PEER_OUT: out, ASTRO_TELEMETRY_DISABLED: '1' },
        }),
      )
      console.log(`${nameOf(scale)} ${name}: ${runs.at(-1)?.wall.toFixed(1) ?? ''} s`)
    }
    costs.push({
      ...scale,
      ...outputOf(out),
      peer: name,
      wall: median(runs.map(({ wall }) => wall)),
      cpu: median(runs.map(({ cpu }) => cpu)),
      memory: median(runs.map(({ memory }) => memory)),
    })
  }
  return costs
}
