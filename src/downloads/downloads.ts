import { datasets, dictionary, stateSet } from '#downloads/datasets.ts'
import { printedTable } from '#downloads/datasets/printed-table.ts'
import { stateTable } from '#downloads/datasets/state.ts'
import { dictionaryTable } from '#downloads/dictionary.ts'
import { toCsv, toFrenchCsv, toJson } from '#downloads/formats/text.ts'
import type { Table, Publication, Resource, ResourceTable } from '#downloads/table.ts'
import type { Archive } from '#model/archive.ts'
import { stateOf, type StateUnit, unitsOf } from '#model/state.ts'
import { stateStem } from '#urls.ts'
import { documentName } from '#words/names.ts'

/** One way of writing a table. */
export interface Format {
  readonly extension: string
  readonly mediaType: string
  readonly label: string
  readonly write: (table: Table) => Iterable<string>
}

/** How tables are written. */
export const formats = {
  csv: { extension: 'csv', mediaType: 'text/csv', label: 'CSV (R, Python)', write: toCsv },
  frenchCsv: {
    extension: 'fr.csv',
    mediaType: 'text/csv',
    label: 'CSV (Excel, LibreOffice)',
    write: toFrenchCsv,
  },
  json: { extension: 'json', mediaType: 'application/json', label: 'JSON', write: toJson },
} as const satisfies Record<string, Format>

/**
 * Every published table, made once: the one list that the endpoints, the data page, the catalogues and the
 * tests share.
 */
export function resourceTables(publication: Publication): readonly ResourceTable[] {
  const { archive } = publication
  const state = stateOf(archive)
  const sets = [
    ...datasets.map(({ table, ...resource }) => ({ resource, table: table(publication) })),
    ...(state === undefined
      ? []
      : [{ resource: stateSet, table: stateTable(unitsOf(state), publication.siteUrl) }]),
  ]
  return [
    ...sets,
    {
      resource: { ...dictionary, kind: 'dataset', licence: 'open', primaryKey: ['jeu', 'champ'] },
      table: dictionaryTable(sets),
    },
    ...indicatorTables(archive, sets.find(({ resource }) => resource.stem === 'observations')?.table),
    ...archive.documents.flatMap((doc) => documentTables(archive, doc)),
    ...(state === undefined ? [] : unitsOf(state).map((unit) => unitTable(unit, publication.siteUrl))),
  ]
}

/** The lines of each indicator, taken from the whole table of observations. */
function indicatorTables(archive: Archive, whole: Table | undefined): readonly ResourceTable[] {
  const { fields = [], records = [] } = whole ?? {}
  const lines = Map.groupBy(records.keys(), (index) => archive.observations[index]?.indicator)
  return archive.indicators.map(({ slug, title }) => ({
    resource: {
      stem: `indicateurs/${slug}`,
      kind: 'indicator',
      licence: 'open',
      title: `Chiffres de l’indicateur « ${title} »`,
      description: 'Les lignes du jeu « Toutes les cases, même à relever » qui portent sur cet indicateur.',
    },
    table: { fields, records: (lines.get(slug) ?? []).map((index) => records[index] ?? []) },
  }))
}

/** The figures of one programme of the State, or of a mission's own indicators. */
function unitTable(unit: StateUnit, siteUrl: string): ResourceTable {
  const name = unit.kind === 'programme' ? `du programme ${unit.code}` : 'de la mission'
  return {
    resource: {
      stem: stateStem(unit),
      kind: 'unit',
      licence: 'open',
      title: `Chiffres officiels ${name} « ${unit.title} »`,
      description: `Les lignes du jeu « ${stateSet.title} » qui portent sur ce programme ou cette mission.`,
    },
    table: stateTable([unit], siteUrl),
  }
}

/** The formats of a table: every one, but for those that one format serves. */
export function formatsOf({ kind, large }: Resource): readonly Format[] {
  const { csv, frenchCsv, json } = formats
  if (kind === 'unit') return [json]
  return large === true ? [csv, frenchCsv] : [csv, frenchCsv, json]
}

/** The printed table of a document; nothing when nobody has transcribed it. */
function documentTables(archive: Archive, doc: Archive['documents'][number]): readonly ResourceTable[] {
  const table = archive.tableByDocument.get(doc.id)
  if (table === undefined) return []
  return [
    {
      resource: {
        stem: `documents/${doc.id}`,
        kind: 'document',
        licence: 'open',
        title: `Tableau de performance du ${documentName(doc)}`,
        description: 'Le tableau tel que le document l’imprime, case par case.',
      },
      table: printedTable(table),
    },
  ]
}

/** The tables of indicators under the slugs that they had before: the same files, for those who kept that address. */
export function formerTables(
  { indicators }: Pick<Archive, 'indicators'>,
  tables: readonly ResourceTable[],
): readonly ResourceTable[] {
  return indicators.flatMap(({ slug, formerSlugs }) =>
    tables
      .filter(({ resource }) => formerSlugs.length > 0 && resource.stem === `indicateurs/${slug}`)
      .flatMap(({ resource, table }) =>
        formerSlugs.map((former) => ({ resource: { ...resource, stem: `indicateurs/${former}` }, table })),
      ),
  )
}
