import type { Archive } from '#domain/archive.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { Measure } from '#domain/measure.ts'
import { figuresOf, leadingVersion } from '#domain/revisions.ts'
import { measureTitle } from '#french/measure-name.ts'
import { shownResult } from '#french/value.ts'

/** The short table of an indicator: one row per year, one column per measure, the version of each that speaks first. */
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

/** The version that speaks first of each figure of an indicator, by year and measure. */
export function seriesTable(archive: Archive, indicator: Indicator, subIndicator = ''): SeriesTable {
  const keys = figuresOf(archive, indicator.slug).filter((key) => key.subIndicator === subIndicator)
  const measures = order.filter((measure) => keys.some((key) => key.measure === measure))
  const years = [...new Set(keys.map(({ year }) => year))]
  return {
    columns: measures.map(measureTitle),
    rows: years.map((year) => ({
      year,
      cells: measures.map((measure) => {
        if (!keys.some((key) => key.year === year && key.measure === measure)) {
          return { shown: '', state: 'empty' }
        }
        const version = leadingVersion(archive, { indicator: indicator.slug, subIndicator, year, measure })
        return version === undefined
          ? { shown: 'non relevé', state: 'notCollected' }
          : { shown: shownResult(version), state: 'known' }
      }),
    })),
  }
}
