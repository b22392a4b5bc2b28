import type { Place } from '#model/place.ts'
import type { ProblemPlace } from '#read/problem.ts'

/** The cell of a row under a heading, for a message: its line and its column. */
export function cellOf({ file, line }: Pick<Place, 'file' | 'line'>, heading: string): ProblemPlace {
  return { file, line, heading }
}
