import type { BuildCost } from './bench-build.ts'
import type { ChartCost } from './bench-charts.ts'
import type { EditCost } from './bench-edit.ts'
import type { PeerCost } from './bench-peers.ts'
import type { SearchCost } from './bench-search.ts'
import type { Series } from './curve.ts'
import { powerLaw } from './fit.ts'
import type { Machine } from './machine.ts'
import type { Scale } from './places.ts'

/** All that one run measured. */
export interface Results {
  readonly command: string
  readonly machine: Machine
  readonly builds: readonly BuildCost[]
  readonly peers: readonly PeerCost[]
  readonly charts: readonly ChartCost[]
  readonly searches: readonly SearchCost[]
  readonly edits: readonly EditCost[]
  /** What could not be measured, and why. */
  readonly failures: readonly string[]
}

/** One curve for each way of building and each number of years: seconds elapsed, or those of the processor. */
export function series({ builds, peers }: Results, what: 'wall' | 'cpu'): readonly Series[] {
  const named = [
    ...builds.map((cost) => ({
      ...cost,
      name: `${cost.pictures ? 'whole site' : 'without pictures'}, ${cost.years} years`,
    })),
    ...peers.map((cost) => ({ ...cost, name: `${cost.peer}, ${cost.years} years` })),
  ]
  return [...Map.groupBy(named, ({ name }) => name)].map(([name, costs]) => ({
    name,
    points: costs
      .toSorted((a, b) => a.indicators - b.indicators)
      .map(({ indicators, [what]: seconds }) => [indicators, seconds] as const),
  }))
}

/** The results as Markdown. */
export function report(results: Results): string {
  const { machine, builds, peers, charts, searches, edits, failures } = results
  const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`)
  return [
    `${machine.date}, ${machine.processor}, ${machine.cores} cores, ${machine.memory}, ${machine.system}; load before the start ${machine.load.toFixed(1)}. ${versions.join(', ')}. Made by \`${results.command}\`.`,
    section('The whole site', [
      [
        'indicators',
        'years',
        'pictures',
        's',
        'CPU s',
        'checks s',
        'pages s',
        'index s',
        'MB of memory',
        'pages',
        'files',
        'MB',
        'ms a page',
        'ms a file',
        'ms a MB',
        'index MB',
        'lines read a s',
      ],
      ...builds.map((one) => [
        ...scaleCells(one),
        one.pictures ? 'yes' : 'no',
        one.wall.toFixed(1),
        one.cpu.toFixed(1),
        ...one.steps.map((seconds) => seconds.toFixed(1)),
        one.memory.toFixed(0),
        `${one.pages}`,
        `${one.files}`,
        (one.bytes / 1e6).toFixed(1),
        (marginal(one, builds, 'pages') * 1e3).toFixed(1),
        (marginal(one, builds, 'files') * 1e3).toFixed(1),
        millisecondsAMegabyte(one),
        (one.indexBytes / 1e6).toFixed(1),
        one.rowsPerSecond.toFixed(0),
      ]),
    ]),
    section('The same indicators by peers: a page with chart and table, a CSV', [
      [
        'indicators',
        'years',
        'peer',
        's',
        'CPU s',
        'MB of memory',
        'files',
        'MB',
        'ms a file',
        'ms a MB',
        'this site, times as long',
        'times as many files',
      ],
      ...peers.map((one) => {
        const own = builds.find(
          (build) => build.indicators === one.indicators && build.years === one.years && !build.pictures,
        )
        return [
          ...scaleCells(one),
          one.peer,
          one.wall.toFixed(1),
          one.cpu.toFixed(1),
          one.memory.toFixed(0),
          `${one.files}`,
          (one.bytes / 1e6).toFixed(1),
          ((one.wall / one.files) * 1e3).toFixed(1),
          millisecondsAMegabyte(one),
          own === undefined ? '' : (own.wall / one.wall).toFixed(1),
          own === undefined ? '' : (own.files / one.files).toFixed(1),
        ]
      }),
    ]),
    section('Slopes (1 is in proportion), the smallest size aside', [
      ['what', 'of s', 'of CPU s'],
      ...series(results, 'wall').map(({ name, points }, index) => [
        name,
        slope(points),
        slope(series(results, 'cpu')[index]?.points ?? []),
      ]),
    ]),
    section('An indicator’s page, slow 4G and a processor four times slower', [
      ['chart drawn by', 'first paint ms', 'chart ms', 'KB', 'requests', 'script ms'],
      ...charts.map((one) => [
        one.name,
        one.firstPaint.toFixed(0),
        one.chart.toFixed(0),
        (one.bytes / 1e3).toFixed(1),
        `${one.requests}`,
        one.script.toFixed(0),
      ]),
    ]),
    section('A first search, on the same phone', [
      ['indicators', 'years', 'first results ms', 'KB', 'requests', 'another query ms'],
      ...searches.map((one) => [
        ...scaleCells(one),
        one.first.toFixed(0),
        (one.bytes / 1e3).toFixed(1),
        `${one.requests}`,
        one.second.toFixed(0),
      ]),
    ]),
    section('A cell changed while `npm run dev` runs', [
      ['indicators', 'years', 'page follows in ms', 'page alone ms'],
      ...edits.map((one) => [...scaleCells(one), one.edit.toFixed(0), one.again.toFixed(0)]),
    ]),
    ...(failures.length === 0 ? [] : [`### Not measured\n\n${failures.map((one) => `- ${one}`).join('\n')}`]),
  ]
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Seconds for one more page or file than the smallest site of the same kind: the fixed start left out. */
function marginal(one: BuildCost, builds: readonly BuildCost[], what: 'pages' | 'files'): number {
  const [least = one] = builds
    .filter(({ years, pictures }) => years === one.years && pictures === one.pictures)
    .toSorted((a, b) => a.pages - b.pages)
  return least === one ? NaN : (one.wall - least.wall) / (one[what] - least[what])
}

function slope(points: Series['points']): string {
  return powerLaw(points.slice(1))?.slope.toFixed(2) ?? ''
}

function scaleCells({ indicators, years }: Scale): readonly string[] {
  return [`${indicators}`, `${years}`]
}

/** A heading and a table; nothing when it has no line. */
function section(title: string, [heading = [], ...rows]: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => (cell === 'NaN' ? '' : cell)).join(' | ')} |`
  return [`### ${title}\n`, line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n')
}

/** What a megabyte of the site costs, whatever it holds. */
function millisecondsAMegabyte({ wall, bytes }: { readonly wall: number; readonly bytes: number }): string {
  return ((wall * 1e3) / (bytes / 1e6)).toFixed(0)
}
