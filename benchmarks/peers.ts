import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { archiveOf, buildScript, type Cost, costCells, outputOf, siteOf, timed, work } from './measure.ts'
import { machine, median, table } from './report.ts'

/**
 * `npx node benchmarks/peers.ts 300x6 <folder>`: the pages of a built site (a draft) written again, byte for byte, by
 * generators that are given the same tables and charts as text: a list of pieces for each page, one for each row, cell
 * and chart. They do nothing else: no reading, no checks, no data files. `<folder>` is where one has typed
 * `npm i @11ty/eleventy`; without it, Astro alone is compared. Medians of three runs.
 */
const [name = '300x6', withEleventy] = process.argv.slice(2)

interface Peer {
  readonly files: Readonly<Record<string, string>>
  readonly script: readonly string[]
}

const astro: Peer = {
  files: {
    'astro.config.mjs': `export default { outDir: 'out', compressHTML: false }`,
    'src/pages/[...path].astro': `---
import { readFileSync } from 'node:fs'
export const partial = true
export const getStaticPaths = () => JSON.parse(readFileSync('pages.json', 'utf8')).map(({ path, pieces }) =>
  ({ params: { path: path.replace(/(^|\\/)index\\.html$|\\.html$/, '') || undefined }, props: { pieces } }))
---
{Astro.props.pieces.map((piece) => <Fragment set:html={piece} />)}`,
  },
  script: [resolve('node_modules/astro/bin/astro.mjs'), 'build'],
}

const eleventy: Peer = {
  files: {
    'eleventy.config.mjs': `export default () => ({ dir: { input: 'src', output: 'out' } })`,
    'src/_data/all.mjs': `import { readFileSync } from 'node:fs'
export default () => JSON.parse(readFileSync('pages.json', 'utf8'))`,
    'src/one.11ty.mjs': `export const data = { pagination: { data: 'all', size: 1, alias: 'one' }, permalink: ({ one }) => one.path }
export const render = ({ one }) => one.pieces.map((piece) => \`\${piece}\`).join('')`,
  },
  script: [resolve(withEleventy ?? '', 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
}

/** Builds with a peer; throws when it writes other pages or other bytes. */
function built({ files, script }: Peer, pages: ReadonlyMap<string, readonly string[]>): readonly Cost[] {
  const folder = join(work, 'peer')
  const list = Array.from(pages, ([path, pieces]) => ({ path, pieces }))
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of Object.entries({ ...files, 'pages.json': JSON.stringify(list) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const runs = [1, 2, 3].map(() => timed(script, { ASTRO_TELEMETRY_DISABLED: '1' }, folder))
  for (const [path, pieces] of pages) {
    if (readFileSync(join(folder, 'out', path), 'utf8') !== pieces.join(''))
      throw new Error(`${path} differs.`)
  }
  rmSync(folder, { recursive: true })
  return runs
}

console.log(machine())
const site = siteOf(name)
const env = { ARCHIVE: archiveOf(name), OUT: site }
const own = [1, 2, 3].map(() => timed([...buildScript, '--draft'], env))
const { pages, bytes, pageBytes } = outputOf(site)
const pieces = new Map(
  pages.map(({ path }) => [path, readFileSync(join(site, path), 'utf8').split(/(?=<tr|<t[dh]|<svg)/)]),
)
rmSync(site, { recursive: true })
const costs: readonly (readonly [who: string, runs: readonly Cost[], bytes: number])[] = [
  ['this site, with its data files', own, bytes],
  ['Astro alone', built(astro, pieces), pageBytes],
  ...(withEleventy === undefined ? [] : [['Eleventy', built(eleventy, pieces), pageBytes] as const]),
]
const cpu = (runs: readonly Cost[]) => median(runs.map((run) => run.cpu))
const fastest = Math.min(...costs.map(([, runs]) => cpu(runs)))
const rows = costs.map(([who, runs, written]) => {
  const weights = [(written / 1e6).toFixed(1), ((cpu(runs) * 1e9) / written).toFixed(0)]
  return [name, who, ...costCells(runs), `${pages.length}`, ...weights, (cpu(runs) / fastest).toFixed(1)]
})
const heading = 'archive | by | s | CPU s | MB of memory | pages | MB | CPU ms a MB | times the fastest'
console.log(table(heading, rows))
