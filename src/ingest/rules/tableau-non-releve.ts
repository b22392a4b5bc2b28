import type { Archive } from '#domain/archive.ts'
import type { Problem } from '#ingest/problem.ts'
import { problemOf, type Rule } from '#ingest/rules/rule.ts'

/** A document whose table nobody has transcribed. */
export const tableNotRead: Rule = {
  name: 'tableau-non-releve',
  severity: 'doubt',
  expected: 'le tableau de ce document.',
  remedy: 'recopier le tableau du document dans ce fichier, quand le document aura été lu.',
}

/** The documents of data/documents.csv without a file in data/tableaux. */
export function tablesNotRead(archive: Archive): readonly Problem[] {
  return archive.documents
    .filter(({ id }) => !archive.tableByDocument.has(id))
    .map(({ id }) => problemOf(tableNotRead, { file: `data/tableaux/${id}.csv` }))
}
