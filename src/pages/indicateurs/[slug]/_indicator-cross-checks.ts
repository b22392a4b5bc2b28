import type { Archive } from '#model/archive.ts'
import type { CrossCheckSeries } from '#model/cross-check.ts'
import type { Indicator } from '#model/indicator.ts'
import { sourceNote, type SourceNote } from '#pages/recoupements/_cross-check.ts'
import { lineBeside, seriesView, type SeriesView } from '#site/cross-check-series.ts'
import { outcomeYears } from '#site/outcome-chart.ts'

/** One independent series beside an indicator. */
export interface IndicatorCrossCheck {
  readonly note: SourceNote
  readonly view: SeriesView
}

/**
 * The independent series that the editors set beside an indicator, each over the years of the figures of its line and
 * of the programme.
 */
export function indicatorCrossChecks(archive: Archive, indicator: Indicator): readonly IndicatorCrossCheck[] {
  const { firstYear, lastYear = firstYear } = archive.programme
  const keepFor = (series: CrossCheckSeries) => {
    const line = lineBeside(archive, series)
    const [first = firstYear] = line === undefined ? [] : outcomeYears(archive, line)
    const from = Math.min(first, firstYear)
    return (period: string) => Number(period.slice(0, 4)) >= from && Number(period.slice(0, 4)) <= lastYear
  }
  return archive.crossChecks.flatMap((check) =>
    check.series
      .filter((series) => series.indicator === indicator.slug)
      .map((series) => ({
        note: sourceNote(check),
        view: seriesView(archive, check, series, {
          keep: keepFor(series),
          id: `${check.slug}-${series.slug}`,
        }),
      })),
  )
}
