import { type BudgetDocument, byYear, officialUrl } from '#model/document.ts'
import { isOwn } from '#model/line.ts'
import { readings, type TableRow } from '#model/observation.ts'
import { changeTerms, readingTerms } from '#words/terms.ts'
import { type Column, type Table, tableOf, type Publication } from '#downloads/table.ts'
import type { Archive } from '#model/archive.ts'
import { allFrameworkChanges, type FrameworkChange } from '#model/framework-changes.ts'

interface Entry {
  readonly doc: BudgetDocument
  readonly level: (typeof levels)[number]
  readonly slug: string
  readonly line: string
  readonly code: string
  readonly label: string
  readonly reading: TableRow['reading']
}

const levels = ['objectif', 'indicateur', 'sous-indicateur'] as const

/**
 * The names over time: one record per objective and per line of an indicator of each document, with
 * the code and label that it prints. By budget year, the PAP before the RAP; objectives first.
 */
export function frameworkTable({ archive }: Publication): Table {
  const entries = archive.documents.toSorted(byYear).flatMap((doc): readonly Entry[] => [
    ...archive.objectives.flatMap((objective) =>
      objective.labels
        .filter(({ document }) => document === doc.id)
        .map(({ code, label }) => ({
          doc,
          level: 'objectif' as const,
          slug: objective.slug,
          line: '',
          code,
          label,
          reading: 'read' as const,
        })),
    ),
    ...(archive.tableByDocument.get(doc.id)?.rows ?? []).map((row) => ({
      doc,
      level: isOwn(row.line) ? ('indicateur' as const) : ('sous-indicateur' as const),
      slug: row.indicator,
      line: row.line,
      code: row.code,
      label: row.label,
      reading: row.reading,
    })),
  ])
  return tableOf(entryColumns, entries)
}

const entryColumns: readonly Column<Entry>[] = [
  {
    name: 'document',
    type: 'string',
    references: 'documents.document',
    meaning: 'Identifiant du document.',
    cell: ({ doc }) => doc.id,
  },
  {
    name: 'exercice',
    type: 'year',
    meaning: 'Exercice budgétaire du document.',
    cell: ({ doc }) => doc.year,
  },
  {
    name: 'niveau',
    type: 'string',
    values: levels,
    meaning: 'Place de la ligne dans la maquette de performance.',
    cell: ({ level }) => level,
  },
  {
    name: 'identifiant',
    type: 'string',
    meaning: 'Identifiant stable de l’objectif ou de l’indicateur.',
    cell: ({ slug }) => slug,
  },
  {
    name: 'sous_indicateur',
    type: 'string',
    meaning: 'Identifiant du sous-indicateur, s’il y a lieu.',
    cell: ({ line }) => line,
  },
  {
    name: 'code',
    type: 'string',
    meaning: 'Numéro imprimé dans ce document ; vide s’il n’a pas été lu.',
    cell: ({ code }) => code,
  },
  { name: 'libelle', type: 'string', meaning: 'Nom imprimé dans ce document.', cell: ({ label }) => label },
  {
    name: 'lecture',
    type: 'string',
    values: readings.map((reading) => readingTerms[reading].slug),
    meaning: 'Comment la ligne a été lue.',
    cell: ({ reading }) => readingTerms[reading].slug,
  },
  {
    name: 'source',
    type: 'uri',
    meaning: 'Adresse officielle du document ; vide si elle n’est pas connue.',
    cell: ({ doc }) => officialUrl(doc),
  },
]

/** One record per change of the performance framework, document after document. */
export function frameworkChangeTable({ archive }: Publication): Table {
  return tableOf(changeColumns(archive), allFrameworkChanges(archive))
}

const changeColumns = (archive: Archive): readonly Column<FrameworkChange>[] => [
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
    name: 'indicateur_titre',
    type: 'string',
    meaning: 'Nom court de l’indicateur sur ce site.',
    cell: ({ indicator }) => archive.indicatorBySlug.get(indicator)?.title,
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
  {
    name: 'source',
    type: 'uri',
    meaning: 'Adresse officielle du document ; vide si elle n’est pas connue.',
    cell: ({ document }) => {
      const doc = archive.documentById.get(document)
      return doc && officialUrl(doc)
    },
  },
]
