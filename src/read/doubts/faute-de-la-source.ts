import type { Archive } from '#model/archive.ts'
import { isSourceFault, parseCell } from '#read/csv/parse-cell.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** The figures that a document prints in a way that cannot be read for sure, typed between « guillemets ». */
export function sourceFaults(archive: Archive): readonly Problem[] {
  return archive.observations
    .filter(({ value }) => value.kind === 'words' && isSourceFault(value.printed))
    .filter(({ value, measure }) => !parseCell(value.printed, measure).ok)
    .flatMap(({ value, place }) => problemOf('faute-de-la-source', place, value.printed))
}
