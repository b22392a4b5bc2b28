import type { Archive } from '#model/archive.ts'
import type { Line } from '#model/line.ts'
import type { Measure } from '#model/measure.ts'
import { figuresOfLine, leadingVersion } from '#model/revisions.ts'
import { measureTitle } from '#words/measure-name.ts'
import { shownResult } from '#words/value.ts'

/** The short table of a line: one row per year, one column per measure, the version of each that speaks first. */
export interface SeriesTable {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly year: number; readonly cells: readonly SeriesCell[] }[]
}

/** One cell; `empty` when no document has a column for that year and measure. */
export interface SeriesCell {
  readonly shown: string
  readonly state: 'known' | 'notCollected' | 'empty'
}

const order: readonly Measure[] = ['forecast', 'updatedForecast', 'target', 'recalledObjective', 'actual']

/** The version that speaks first of each figure of a line, by year and measure. */
export function seriesTable(archive: Archive, line: Line): SeriesTable {
  const keys = figuresOfLine(archive, line)
  const measures = order.filter((measure) => keys.some((key) => key.measure === measure))
  const years = [...new Set(keys.map(({ year }) => year))]
  return {
    columns: measures.map(measureTitle),
    rows: years.map((year) => ({
      year,
      cells: measures.map((measure) => {
        const key = keys.find((candidate) => candidate.year === year && candidate.measure === measure)
        if (key === undefined) return { shown: '', state: 'empty' }
        const version = leadingVersion(archive, key)
        return version === undefined
          ? { shown: 'non relevé', state: 'notCollected' }
          : { shown: shownResult(version), state: 'known' }
      }),
    })),
  }
}
