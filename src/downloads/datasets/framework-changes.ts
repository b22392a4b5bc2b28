import type { Archive } from '#model/archive.ts'
import { allFrameworkChanges, type FrameworkChange } from '#model/framework-changes.ts'
import { changeTerms } from '#words/terms.ts'
import type { Publication } from '#downloads/publication.ts'
import { tableOf, type Column, type Table } from '#downloads/table.ts'

/** One record per change of the performance framework, document after document. */
export function frameworkChangeTable({ archive }: Publication): Table {
  return tableOf(columns(archive), allFrameworkChanges(archive))
}

const columns = (archive: Archive): readonly Column<FrameworkChange>[] => [
  {
    name: 'document',
    type: 'string',
    references: 'documents.document',
    meaning: 'Document dans lequel le changement apparaît.',
    cell: ({ document }) => document,
  },
  {
    name: 'exercice',
    type: 'year',
    meaning: 'Exercice budgétaire de ce document.',
    cell: ({ document }) => archive.documentById.get(document)?.year,
  },
  {
    name: 'indicateur',
    type: 'string',
    references: 'indicateurs.indicateur',
    meaning: 'Identifiant stable de l’indicateur.',
    cell: ({ indicator }) => indicator,
  },
  {
    name: 'nature',
    type: 'string',
    values: Object.values(changeTerms),
    meaning: 'Ce qui change.',
    cell: ({ kind }) => changeTerms[kind],
  },
  {
    name: 'avant',
    type: 'string',
    meaning: 'Nom ou numéro imprimé auparavant ; vide s’il n’y en avait pas.',
    cell: ({ before }) => before,
  },
  {
    name: 'apres',
    type: 'string',
    meaning: 'Nom ou numéro imprimé désormais ; vide s’il n’y en a plus.',
    cell: ({ after }) => after,
  },
  {
    name: 'motif',
    type: 'string',
    meaning: 'Raison que le document donne ; vide s’il n’en donne pas.',
    cell: ({ reason }) => reason,
  },
]
