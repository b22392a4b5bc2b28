import type { Archive } from '#model/archive.ts'
import type { Line } from '#model/line.ts'
import type { Measure, Observation } from '#model/observation.ts'
import { exactNumber } from '#model/printed-value.ts'
import { figuresOfLine, leadingVersion, seriesOf, versionsOf } from '#model/revisions.ts'
import { areMultiples } from '#model/unit.ts'

/** How far an actual fell from what was announced, in units of its line and as a ratio. */
export interface Gap {
  readonly announced: Observation
  readonly actual: Observation
  /** Actual minus announced. */
  readonly difference: number
  /** Actual divided by announced; `undefined` when zero or less was announced: it says nothing then. */
  readonly ratio: number | undefined
}

/** What was said of one year of a line, from the first promise to the result. */
export interface YearPath {
  readonly year: number
  readonly forecast: Observation | undefined
  readonly updatedForecast: Observation | undefined
  readonly target: Observation | undefined
  /** The objective that a bilan says it had for that year. */
  readonly recalledObjective: Observation | undefined
  readonly actual: Observation | undefined
  /**
   * Against the first promise: the forecast of that year's PAP, else the target for that year; where no budget
   * document was read, the objective that a bilan recalls.
   */
  readonly gap: Gap | undefined
  /** Against the forecast as updated during the year. */
  readonly gapFromUpdate: Gap | undefined
}

/**
 * Forecast → updated forecast → actual for one year of a line. The reference is the forecast of the year's
 * PAP; documents stopped printing forecasts with the RAP 2022, and from then on it is the target.
 */
export function yearPath(
  archive: Pick<Archive, 'observationsByIndicator' | 'documentById'>,
  line: Line,
  year: number,
): YearPath {
  const key = (measure: Measure) => ({ indicator: line.indicator, line: line.slug, year, measure })
  const forecast = statedForItsYear(archive, versionsOf(archive, key('forecast')), year)
  const target = statedForItsYear(archive, versionsOf(archive, key('target')), year)
  const recalledObjective = leadingVersion(archive, key('recalledObjective'))
  const updatedForecast = leadingVersion(archive, key('updatedForecast'))
  const actual = leadingVersion(archive, key('actual'))
  return {
    year,
    forecast,
    updatedForecast,
    target,
    recalledObjective,
    actual,
    gap: gapBetween(promiseOf({ forecast, target, recalledObjective }), actual),
    gapFromUpdate: gapBetween(updatedForecast, actual),
  }
}

/** What was promised for a year: the first of the forecast, the target and the recalled objective that is an exact number. */
export function promiseOf({
  forecast,
  target,
  recalledObjective,
}: Pick<YearPath, 'forecast' | 'target' | 'recalledObjective'>): Observation | undefined {
  return [forecast, target, recalledObjective].find(
    (observation) => observation !== undefined && exactNumber(observation.value) !== undefined,
  )
}

/** The paths of every year of which documents say anything of a line, oldest first. */
export function yearPaths(
  archive: Pick<Archive, 'observationsByIndicator' | 'documentById'>,
  line: Line,
): readonly YearPath[] {
  const years = new Set(figuresOfLine(archive, line).map(({ year }) => year))
  return [...years].map((year) => yearPath(archive, line, year))
}

/** The gap between two figures; `undefined` unless both are exact numbers. */
export function gapBetween(
  announced: Observation | undefined,
  actual: Observation | undefined,
): Gap | undefined {
  if (announced === undefined || actual === undefined) return undefined
  const from = exactNumber(announced.value)
  const to = exactNumber(actual.value)
  if (from === undefined || to === undefined) return undefined
  return {
    announced,
    actual,
    difference: decimalDifference(to, from),
    ratio: from <= 0 ? undefined : to / from,
  }
}

/**
 * Of several statements, the one made for its own year: by the PAP of that year, or recalled as
 * such by a later document; else the last made before.
 */
function statedForItsYear(
  archive: Pick<Archive, 'documentById'>,
  versions: readonly Observation[],
  year: number,
): Observation | undefined {
  const statedBy = (observation: Observation) =>
    observation.papYear ?? archive.documentById.get(observation.document)?.year
  return versions.findLast((version) => statedBy(version) === year) ?? versions.at(-1)
}

/** a − b without the noise of binary fractions: printed figures have few decimals. */
export function decimalDifference(a: number, b: number): number {
  return Number((a - b).toFixed(6))
}

/**
 * The first year whose result is in the unit of a line, where earlier ones were counted in another that is no multiple
 * of it: « mois », then « jours ». `undefined` when all count in one.
 */
export function unitBreak(
  archive: Pick<Archive, 'observationsByIndicator' | 'rowsByIndicator'>,
  line: Line,
): number | undefined {
  const others = new Set(
    (archive.rowsByIndicator.get(line.indicator) ?? [])
      .filter(({ row }) => row.line === line.slug && !areMultiples(row.unit, line.unit))
      .map(({ document }) => document),
  )
  if (others.size === 0) return undefined
  const last = seriesOf(archive, line, 'actual').findLast(({ observation }) =>
    others.has(observation.document),
  )
  return last === undefined ? undefined : last.year + 1
}
