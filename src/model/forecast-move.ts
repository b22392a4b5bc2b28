import type { FigureArchive } from '#model/comparison.ts'
import type { Line } from '#model/line.ts'
import { gapBetween, yearPaths, type Gap } from '#model/year-path.ts'

/** A forecast that was stated again during its year: `gap.announced` is the first one, `gap.actual` the updated. */
export interface ForecastMove {
  readonly line: Line
  readonly year: number
  readonly gap: Gap
}

/** The forecasts of a line that have an update, moved or not, oldest first. */
export function forecastMoves(archive: FigureArchive, line: Line): readonly ForecastMove[] {
  return yearPaths(archive, line).flatMap(({ year, forecast, updatedForecast }) => {
    const gap = gapBetween(forecast, updatedForecast)
    return gap === undefined ? [] : [{ line, year, gap }]
  })
}
