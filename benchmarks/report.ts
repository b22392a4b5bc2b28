import { cpus, loadavg, release, totalmem } from 'node:os'
import process from 'node:process'

/** Where a measurement is made, and how many processes want a core before it: above the number of cores, times are noisy. */
export function machine(): string {
  const day = new Date(performance.timeOrigin).toISOString().slice(0, 10)
  return `${day}, ${cpus()[0]?.model ?? ''}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Linux ${release()}, node ${process.versions.node}; load before the start ${load()}.`
}

/** How many processes want a core, on average over the last minute. */
export const load = (): string => (loadavg()[0] ?? NaN).toFixed(1)

/** A table of RESULTS.md; its heading is written as it is shown. */
export function table(heading: string, rows: readonly (readonly string[])[]): string {
  const rule = heading.replaceAll(/[^|]+/g, ' --- ')
  return [`| ${heading} |`, `|${rule}|`, ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n')
}

/** The middle value of a list; of an even list, the higher of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
