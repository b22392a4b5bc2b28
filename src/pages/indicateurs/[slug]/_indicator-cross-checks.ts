import type { Archive } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import { ownLine } from '#model/line.ts'
import { sourceNote, type SourceNote } from '#pages/recoupements/_cross-check.ts'
import { seriesView, type SeriesView } from '#site/cross-check-series.ts'
import { outcomeYears } from '#site/outcome-chart.ts'

/** One independent series beside an indicator. */
export interface IndicatorCrossCheck {
  readonly note: SourceNote
  readonly view: SeriesView
}

/**
 * The independent series that the editors set beside an indicator, over the years of its own chart and of the
 * programme.
 */
export function indicatorCrossChecks(archive: Archive, indicator: Indicator): readonly IndicatorCrossCheck[] {
  const { firstYear, lastYear = firstYear } = archive.programme
  const own = ownLine(indicator)
  const [from = firstYear] = own === undefined ? [] : outcomeYears(archive, own)
  const keep = (period: string) =>
    Number(period.slice(0, 4)) >= Math.min(from, firstYear) && Number(period.slice(0, 4)) <= lastYear
  return archive.crossChecks.flatMap((check) =>
    check.series
      .filter((series) => series.indicator === indicator.slug)
      .map((series) => ({
        note: sourceNote(check),
        view: seriesView(archive, check, series, { keep, id: `${check.slug}-${series.slug}` }),
      })),
  )
}
