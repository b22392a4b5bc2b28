import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/**
 * The rows of one list of this folder. It holds every figure known of this programme a second time, one a
 * line, set down from the documents rather than from the tables of `data/`. A figure is corrected in both
 * places; whoever publishes another programme replaces this folder too.
 */
export function listed(name: string): Record<string, string>[] {
  return parse(readFileSync(`tests/figures/${name}.csv`), { columns: true })
}

/** Sets records in one order, to compare lists whatever the order of their rows. */
export function inOneOrder<T>(records: readonly T[]): readonly T[] {
  return records.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b), 'en'))
}

/** Some keys of a record. */
export function pick<T, K extends keyof T>(record: T, ...keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, record[key]])) as Pick<T, K>
}
