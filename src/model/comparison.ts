import type { Archive } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import type { Direction, Line } from '#model/line.ts'
import { exactNumber, type PrintedValue } from '#model/printed-value.ts'
import { type Gap, gapBetween, yearPaths } from '#model/year-path.ts'

/** The parts of an archive in which announcements and results stand. */
export type FigureArchive = Pick<Archive, 'observationsByIndicator' | 'documentById'>

/** One year of a line whose result can be compared, number to number, with what was announced. */
export interface Comparison {
  readonly line: Line
  readonly year: number
  /** Against the first announcement for that year: the PAP's forecast, else the target. */
  readonly first: Gap
  /** Against the forecast as updated during the year, when one was read. */
  readonly updated: Gap | undefined
}

/** The years of a line that can be compared, oldest first. */
export function comparisonsOf(archive: FigureArchive, line: Line): readonly Comparison[] {
  return yearPaths(archive, line).flatMap(({ year, gap, gapFromUpdate }) =>
    gap === undefined ? [] : [{ line, year, first: gap, updated: gapFromUpdate }],
  )
}

/**
 * How far apart promise and result are, from 0 to 1 for numbers of one sign: their difference as a share of the larger,
 * so that half and double are as wide.
 */
export function relativeGap({ announced, actual, difference }: Gap): number {
  const sizes = [announced, actual].map(({ value }) => Math.abs(exactNumber(value) ?? 0))
  return difference === 0 ? 0 : Math.abs(difference) / Math.max(...sizes)
}

/** Every comparison of an archive, line after line. */
export function allComparisons(archive: FigureArchive & Pick<Archive, 'indicators'>): readonly Comparison[] {
  return archive.indicators.flatMap(({ lines }) => lines.flatMap((line) => comparisonsOf(archive, line)))
}

/** How results stand against first announcements, whatever the unit of each. */
export interface Standing {
  readonly count: number
  readonly above: number
  readonly equal: number
  readonly below: number
}

/** Counts the results above, equal to and below their announcement. */
export function standingOf(comparisons: readonly Pick<Comparison, 'first'>[]): Standing {
  const side = (test: (difference: number) => boolean) =>
    comparisons.filter(({ first }) => test(first.difference)).length
  return {
    count: comparisons.length,
    above: side((difference) => difference > 0),
    equal: side((difference) => difference === 0),
    below: side((difference) => difference < 0),
  }
}

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

/**
 * Whether an actual meets a target. `undefined`, no verdict, unless the desired direction is known
 * and both are comparable: an actual that is a plain number against a number or a bound that points
 * the desired way (« >=10 » when more is better).
 */
export function targetMet(
  direction: Direction,
  actual: PrintedValue,
  target: PrintedValue,
): boolean | undefined {
  if (direction === 'unspecified' || actual.kind !== 'number') return undefined
  if (target.kind === 'number') {
    return direction === 'up' ? actual.number >= target.number : actual.number <= target.number
  }
  if (target.kind !== 'bound') return undefined
  switch (target.relation) {
    case '>':
      return direction === 'up' ? actual.number > target.number : undefined
    case '>=':
      return direction === 'up' ? actual.number >= target.number : undefined
    case '<':
      return direction === 'down' ? actual.number < target.number : undefined
    case '<=':
      return direction === 'down' ? actual.number <= target.number : undefined
    default:
      return target.relation satisfies never
  }
}
