import type { Archive } from '#domain/archive.ts'
import { documentName } from '#french/document-name.ts'
import { datasets, dictionary } from '#publish/datasets.ts'
import { observationTable } from '#publish/datasets/observations.ts'
import { printedTable } from '#publish/datasets/printed-table.ts'
import { toCsv, toFrenchCsv } from '#publish/csv.ts'
import { dictionaryTable } from '#publish/dictionary.ts'
import { toJson } from '#publish/json.ts'
import type { Resource } from '#publish/resource.ts'
import type { Table } from '#publish/table.ts'

/** One way of writing a table. */
export interface Format {
  readonly extension: string
  readonly mediaType: string
  readonly label: string
  readonly write: (table: Table) => Uint8Array<ArrayBuffer>
}

/** Every table is written in each of these. */
export const formats = {
  csv: { extension: 'csv', mediaType: 'text/csv', label: 'CSV', write: toCsv },
  frenchCsv: {
    extension: 'fr.csv',
    mediaType: 'text/csv',
    label: 'CSV pour tableur en français',
    write: toFrenchCsv,
  },
  json: { extension: 'json', mediaType: 'application/json', label: 'JSON', write: toJson },
} as const satisfies Record<string, Format>

/**
 * Every published table of an archive: the one list that the endpoints, the data page, the
 * catalogues and the tests share.
 */
export function resources(archive: Archive): readonly Resource[] {
  return [
    ...datasets,
    {
      ...dictionary,
      kind: 'dataset',
      licence: 'open',
      table: (publication) => dictionaryTable(publication, datasets),
    },
    ...archive.indicators.map(indicatorResource),
    ...archive.documents.flatMap((doc) => documentResource(archive, doc)),
  ]
}

function indicatorResource({ slug, title }: Archive['indicators'][number]): Resource {
  return {
    stem: `indicateurs/${slug}`,
    kind: 'indicator',
    licence: 'open',
    title: `Chiffres de l’indicateur « ${title} »`,
    description: 'Les lignes du jeu « Tous les chiffres imprimés » qui portent sur cet indicateur.',
    table: (publication) =>
      observationTable(publication, publication.archive.observationsByIndicator.get(slug) ?? []),
  }
}

/** The printed table of a document; nothing when nobody has transcribed it. */
function documentResource(archive: Archive, doc: Archive['documents'][number]): readonly Resource[] {
  const table = archive.tableByDocument.get(doc.id)
  if (table === undefined) return []
  return [
    {
      stem: `documents/${doc.id}`,
      kind: 'document',
      licence: 'open',
      title: `Tableau de performance du ${documentName(doc)}`,
      description: 'Le tableau tel que le document l’imprime, case par case.',
      table: () => printedTable(table),
    },
  ]
}
