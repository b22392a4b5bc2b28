import type { Archive } from '#model/archive.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** The columns of the official files of `data/etat/` that were left out. */
export function unknownColumns({ official }: Pick<Archive, 'official'>): readonly Problem[] {
  return official.flatMap(({ unknown }) =>
    unknown.map((place) => problemOf('colonne-non-comprise', place, place.heading)),
  )
}
