import type { Archive } from '#domain/archive.ts'
import type { Measure } from '#domain/measure.ts'
import type { Observation } from '#domain/observation.ts'
import { plottedNumber } from '#domain/printed-value.ts'
import { figuresOf, leadingVersion } from '#domain/revisions.ts'

/** One year of a series: what the document that speaks first says of it, and its number if it has one. */
export interface SeriesPoint {
  readonly year: number
  readonly observation: Observation
  readonly number: number | undefined
}

/**
 * The series of an indicator (or of one of its sub-indicators) by measure: one point per year for
 * which at least one document says something, oldest first, as the document that speaks first has it.
 */
export function seriesOf(
  archive: Pick<Archive, 'observationsByIndicator'>,
  indicator: string,
  measure: Measure,
  subIndicator = '',
): readonly SeriesPoint[] {
  return figuresOf(archive, indicator)
    .filter((key) => key.measure === measure && key.subIndicator === subIndicator)
    .flatMap((key) => {
      const observation = leadingVersion(archive, key)
      if (observation === undefined) return []
      return [{ year: key.year, observation, number: plottedNumber(observation.value) }]
    })
}

/** The most recent year whose actual is known as a number. */
export function latestActual(
  archive: Pick<Archive, 'observationsByIndicator'>,
  indicator: string,
  subIndicator = '',
): (SeriesPoint & { readonly number: number }) | undefined {
  return seriesOf(archive, indicator, 'actual', subIndicator)
    .flatMap((point) => (point.number === undefined ? [] : [{ ...point, number: point.number }]))
    .at(-1)
}
