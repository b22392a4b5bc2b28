import type { Archive } from '#model/archive.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** The documents of data/documents.csv without a file in data/tableaux. */
export function tablesNotRead(archive: Archive): readonly Problem[] {
  return archive.documents
    .filter(({ id }) => !archive.tableByDocument.has(id))
    .map(({ id, place }) =>
      problemOf('tableau-non-releve', place, id, {
        expected: `le tableau de ce document, dans data/tableaux/${id}.csv.`,
      }),
    )
}
