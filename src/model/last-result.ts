import type { FigureArchive } from '#model/comparison.ts'
import type { Indicator } from '#model/indicator.ts'
import type { Line } from '#model/line.ts'
import { gapBetween, yearPaths, type Gap } from '#model/year-path.ts'

/** A target beside the result of the year before: `gap.announced` is that result, `gap.actual` the target. */
export interface TargetAfterResult {
  readonly line: Line
  /** Year of the target. */
  readonly year: number
  readonly gap: Gap
}

/** The targets of an indicator that can be compared, number to number, with the result of the year before. */
export function targetsAfterResults(
  archive: FigureArchive,
  indicator: Indicator,
): readonly TargetAfterResult[] {
  const breaks = new Set(indicator.changes.map(({ breakYear }) => breakYear))
  return indicator.lines.flatMap((line) => {
    const paths = yearPaths(archive, line)
    return paths.flatMap(({ year, target }) => {
      const before = paths.find((path) => path.year === year - 1)?.actual
      const gap = breaks.has(year) ? undefined : gapBetween(before, target)
      return gap === undefined ? [] : [{ line, year, gap }]
    })
  })
}
