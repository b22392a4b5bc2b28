import type { Observation } from '#model/observation.ts'
import type { Programme } from '#model/programme.ts'

/** The years that some figures describe, first and last; those of the programme when none was read. */
export function coveredYears(
  observations: readonly Observation[],
  programme: Pick<Programme, 'firstYear' | 'lastYear'>,
): { readonly from: number; readonly to: number } {
  const years = observations.filter(({ value }) => value.kind !== 'notCollected').map(({ year }) => year)
  if (years.length === 0) {
    return { from: programme.firstYear, to: programme.lastYear ?? programme.firstYear }
  }
  return {
    from: years.reduce((a, b) => Math.min(a, b)),
    to: years.reduce((a, b) => Math.max(a, b)),
  }
}
