import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { median } from './fit.ts'
import { measure } from './measure.ts'
import { outputOf, type Output } from './output-of.ts'
import { archiveOf, nameOf, project, siteOf, type Scale } from './places.ts'

/** What the whole site costs at one size. */
export interface BuildCost extends Scale, Output {
  /** `false` for a draft, without pictures and without compressed copies. */
  readonly pictures: boolean
  readonly wall: number
  readonly cpu: number
  readonly memory: number
  /** Seconds of each step: checks, pages, search index. */
  readonly steps: readonly number[]
  readonly indexBytes: number
  /** Lines of tables read a second. */
  readonly rowsPerSecond: number
}

/** The steps that a build prints, in the order of `BuildCost.steps`. */
const timed = ['Vérification des données', 'Pages (Astro)', 'Index de recherche (Pagefind)'] as const

/** Builds the site of a synthetic programme with the project's own command, `repeat` times, and keeps the medians. */
export async function benchBuild(scale: Scale, pictures: boolean, repeat: number): Promise<BuildCost> {
  const archive = archiveOf(scale)
  const site = siteOf(scale)
  const runs = []
  for (let run = 0; run < repeat; run += 1) {
    if (pictures) rmSync(join(project, '.build', 'images'), { recursive: true, force: true })
    const env = { ARCHIVE: archive, OUT: site }
    const command = [process.execPath, 'src/cli/build.ts', ...(pictures ? [] : ['--draft'])] as const
    runs.push(await measure(command, { cwd: project, env }))
    console.log(
      `${nameOf(scale)}${pictures ? ' with pictures' : ''}: ${runs.at(-1)?.wall.toFixed(1) ?? ''} s`,
    )
  }
  const read = await measure([process.execPath, 'benchmarks/ingest-rate.ts', archive], {
    cwd: project,
    env: {},
  })
  const { rows, seconds } = JSON.parse(read.output) as { rows: number; seconds: number }
  const steps = runs.map(
    ({ output }) =>
      new Map([...output.matchAll(/^(.+) : ([\d.]+) s$/gm)].map(([, name = '', s]) => [name, Number(s)])),
  )
  return {
    ...scale,
    ...outputOf(site),
    pictures,
    wall: median(runs.map(({ wall }) => wall)),
    cpu: median(runs.map(({ cpu }) => cpu)),
    memory: median(runs.map(({ memory }) => memory)),
    steps: timed.map((name) => median(steps.map((of) => of.get(name) ?? NaN))),
    indexBytes: outputOf(join(site, 'pagefind')).bytes - statSync(join(site, 'pagefind', 'pagefind.js')).size,
    rowsPerSecond: rows / seconds,
  }
}
