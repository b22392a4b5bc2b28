import { slugify } from '#french/slugify.ts'
import type { CsvReader } from '#ingest/csv/read-csv.ts'
import { lineOf } from '#ingest/front-matter/line-of.ts'
import { placeOf } from '#ingest/csv/records.ts'
import type { Problem } from '#ingest/problem.ts'

/**
 * Gives doubts the column and the cell of what they are about. A doubt comes from the domain, which knows
 * the file, the line and the heading; without a line, the first row that says what was found is meant.
 */
export function completePlaces(
  doubts: readonly Problem[],
  texts: ReadonlyMap<string, string>,
  csvs: CsvReader,
): readonly Problem[] {
  return doubts.map((doubt) => {
    if (doubt.file.endsWith('.yaml')) {
      return { ...doubt, line: lineOf(texts.get(doubt.file), doubt.heading ?? '', '') }
    }
    if (!doubt.file.endsWith('.csv')) return doubt
    const csv = csvs(doubt.file)?.csv
    const index = csv?.heading.findIndex(({ text }) => slugify(text) === slugify(doubt.heading ?? '')) ?? -1
    const heading = csv?.heading[index]
    const record = csv?.records.find((cells) =>
      doubt.line === undefined ? cells[index]?.text === doubt.found : cells[0]?.line === doubt.line,
    )
    const cell = record?.[index]
    if (csv === undefined || heading === undefined || cell === undefined) return doubt
    return { ...doubt, ...placeOf(csv, cell, heading) }
  })
}
