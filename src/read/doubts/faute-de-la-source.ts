import type { Archive } from '#model/archive.ts'
import { isSourceFault, parseCell } from '#read/csv/parse-cell.ts'
import type { PrintedValue } from '#model/printed-value.ts'
import type { Measure } from '#model/observation.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/**
 * The figures that a document prints in a way that cannot be read for sure: typed between « guillemets » in a table, as
 * they are in an official file of the State.
 */
export function sourceFaults(archive: Archive): readonly Problem[] {
  const typed = archive.observations
    .filter(({ value, measure }) => isUnsure(value, measure))
    .map(({ value, place }) => problemOf('faute-de-la-source', place, value.printed))
  const published = archive.official.flatMap(({ file, columns, rows }) =>
    rows.flatMap(({ line, values }) =>
      columns.flatMap(({ measure, heading }, index) => {
        const value = values[index]
        if (value === undefined || !isUnsure(value, measure)) return []
        return problemOf('faute-de-la-source', { file, line, heading }, value.printed)
      }),
    ),
  )
  return [...typed, ...published]
}

function isUnsure({ kind, printed }: PrintedValue, measure: Measure): boolean {
  return kind === 'words' && isSourceFault(printed) && !parseCell(printed, measure).ok
}
