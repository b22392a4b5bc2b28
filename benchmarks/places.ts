import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { syntheticProgramme } from './synthetic-programme.ts'
import { writeArchive } from './write-archive.ts'

/** The project, from which `bench.ts` is started. */
export const project = process.cwd()
export const bench = join(project, 'benchmarks')

/** Where programmes and sites are written, in the system's folder for such files (`TMPDIR`). */
export const folder = join(tmpdir(), 'bench')

/** How many indicators, over how many budget years. */
export interface Scale {
  readonly indicators: number
  readonly years: number
}

export const nameOf = ({ indicators, years }: Scale): string => `${indicators}x${years}`

/** Writes a synthetic programme afresh and returns its folder. */
export function archiveOf(scale: Scale): string {
  const root = join(folder, 'archives', nameOf(scale))
  rmSync(root, { recursive: true, force: true })
  writeArchive(root, syntheticProgramme({ seed: 1, ...scale }))
  return root
}

export const siteOf = (scale: Scale): string => join(folder, 'sites', nameOf(scale))
