import type { Archive } from '#model/archive.ts'
import type { Line } from '#model/line.ts'
import type { Measure, Observation } from '#model/observation.ts'
import { plottedNumber } from '#model/printed-value.ts'
import { figuresOfLine, leadingVersion } from '#model/revisions.ts'

/** One year of a series: what the document that speaks first says of it, and its number if it has one. */
export interface SeriesPoint {
  readonly year: number
  readonly observation: Observation
  readonly number: number | undefined
}

/**
 * The series of a line by measure: one point per year for which at least one document says something, oldest first,
 * as the document that speaks first has it.
 */
export function seriesOf(
  archive: Pick<Archive, 'observationsByIndicator'>,
  line: Line,
  measure: Measure,
): readonly SeriesPoint[] {
  return figuresOfLine(archive, line)
    .filter((key) => key.measure === measure)
    .flatMap((key) => {
      const observation = leadingVersion(archive, key)
      if (observation === undefined) return []
      return [{ year: key.year, observation, number: plottedNumber(observation.value) }]
    })
}

/** The most recent year of a line whose actual is known as a number. */
export function latestActual(
  archive: Pick<Archive, 'observationsByIndicator'>,
  line: Line,
): (SeriesPoint & { readonly number: number }) | undefined {
  return seriesOf(archive, line, 'actual')
    .flatMap((point) => (point.number === undefined ? [] : [{ ...point, number: point.number }]))
    .at(-1)
}
