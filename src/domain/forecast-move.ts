import type { FigureArchive } from '#domain/comparison.ts'
import { partsOf, type Indicator } from '#domain/indicator.ts'
import { gapBetween, yearPaths, type Gap } from '#domain/year-path.ts'

/** A forecast that was stated again during its year: `gap.announced` is the first one, `gap.actual` the updated. */
export interface ForecastMove {
  readonly indicator: string
  readonly subIndicator: string
  readonly year: number
  readonly gap: Gap
}

/** The forecasts of an indicator that have an update, moved or not, oldest first. */
export function forecastMoves(archive: FigureArchive, indicator: Indicator): readonly ForecastMove[] {
  return partsOf(indicator).flatMap((subIndicator) =>
    yearPaths(archive, indicator.slug, subIndicator).flatMap(({ year, forecast, updatedForecast }) => {
      const gap = gapBetween(forecast, updatedForecast)
      return gap === undefined ? [] : [{ indicator: indicator.slug, subIndicator, year, gap }]
    }),
  )
}
