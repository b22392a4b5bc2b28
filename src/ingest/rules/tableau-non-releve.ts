import type { Archive } from '#domain/archive.ts'
import type { Problem } from '#ingest/problem.ts'
import { problemOf, type Rule } from '#ingest/rules/rule.ts'

/** A document whose table nobody has transcribed. */
export const tableNotRead: Rule = {
  name: 'tableau-non-releve',
  severity: 'doubt',
  expected: 'le tableau de ce document.',
  remedy: 'quand le document aura été lu, recopier son tableau dans ce fichier ; d’ici là, ne rien faire.',
}

/** The documents of data/documents.csv without a file in data/tableaux. */
export function tablesNotRead(archive: Archive): readonly Problem[] {
  return archive.documents
    .filter(({ id }) => !archive.tableByDocument.has(id))
    .map(({ id }) =>
      problemOf(tableNotRead, { file: 'data/documents.csv', heading: 'document' }, id, {
        expected: `le tableau de ce document, dans data/tableaux/${id}.csv.`,
      }),
    )
}
