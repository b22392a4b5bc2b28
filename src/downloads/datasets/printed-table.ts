import type { PrintedTable } from '#model/observation.ts'
import { columnHeading } from '#words/names.ts'
import { readingTerms } from '#words/terms.ts'
import type { Field, Table, ResourceTable } from '#downloads/table.ts'
import type { Archive } from '#model/archive.ts'
import { toCsv, utf8 } from '#downloads/formats/text.ts'
import type { Keep, TabularFile } from '#downloads/published-file.ts'

/**
 * The table of one document as it is printed: one record per line, one column per printed column,
 * with its printed heading, every cell as printed.
 */
export function printedTable(table: PrintedTable): Table {
  const numbered = table.rows.some(({ number }) => number !== '')
  const copied = table.rows.some(({ readingSource }) => readingSource !== '')
  const omitted = new Set([...(numbered ? [] : ['numero']), ...(copied ? [] : ['lecture_source'])])
  return {
    fields: [
      ...leading.filter(({ name }) => !omitted.has(name)),
      ...table.columns.map((column) => printedColumn(columnHeading(column, table.documentType))),
    ],
    records: table.rows.map((row) => [
      row.code,
      row.indicator,
      row.line,
      ...(numbered ? [row.number] : []),
      row.label,
      row.unit,
      readingTerms[row.reading].slug,
      ...(copied ? [row.readingSource] : []),
      ...table.columns.map((_, index) => row.values[index]?.printed ?? ''),
    ]),
  }
}

/** The fields of a table that was published once, from its headings: what it says then does not change any more. */
export function formerFields(headings: readonly string[]): readonly Field[] {
  return headings.map((heading) => {
    const { references: _, ...field } = leading.find(({ name }) => name === heading) ?? printedColumn(heading)
    return field
  })
}

/** What stands before the printed columns. */
const leading: readonly Field[] = [
  { name: 'code', type: 'string', meaning: 'Numéro imprimé ; vide s’il n’a pas été lu.' },
  {
    name: 'indicateur',
    type: 'string',
    references: 'indicateurs.indicateur',
    meaning: 'Identifiant stable de l’indicateur ; vide pour une ligne qui n’en suit aucun.',
  },
  { name: 'sous_indicateur', type: 'string', meaning: 'Identifiant du sous-indicateur, s’il y a lieu.' },
  {
    name: 'numero',
    type: 'string',
    meaning:
      'Numéro du sous-indicateur dans les données ouvertes de l’État, un repère ; vide s’il n’a pas été lu.',
  },
  { name: 'libelle', type: 'string', meaning: 'Nom imprimé.' },
  { name: 'unite', type: 'string', meaning: 'Unité imprimée.' },
  { name: 'lecture', type: 'string', meaning: 'Comment la ligne a été lue.' },
  { name: 'lecture_source', type: 'string', meaning: 'Qui a recopié la ligne ; vide si elle a été lue.' },
]

const printedColumn = (heading: string): Field => ({
  name: heading,
  type: 'string',
  meaning: 'Case telle qu’imprimée ; vide si elle n’a pas été relevée.',
})

/** The versions of one document's table. */
export interface DocumentVersions {
  readonly document: string
  /** The title of its table, whatever the version. */
  readonly title: string
  /** Oldest first; the last one has the bytes of the document's present CSV. */
  readonly files: readonly TabularFile[]
}

/**
 * The versions of every transcribed document: those of the register, then its present table when it
 * differs from the last of them. A correction is therefore a new version, and the former ones stay.
 */
export function documentVersions(
  archive: Archive,
  tables: readonly ResourceTable[],
  keep: Keep,
): readonly DocumentVersions[] {
  return archive.tables.map(({ document }) => {
    const made = tables.find(({ resource }) => resource.stem === `documents/${document}`)
    const present = made && {
      pieces: [...utf8(toCsv(made.table))],
      headings: made.table.fields.map(({ name }) => name),
    }
    const title = made?.resource.title ?? document
    const recorded = archive.register.documents
      .flatMap(({ name, bytes, headings }) => {
        const version = versionNamed(name)
        return version?.document === document ? [{ rank: version.rank, pieces: [bytes], headings }] : []
      })
      .toSorted((a, b) => a.rank - b.rank)
    const last = recorded.at(-1)
    const isRecorded = present === undefined || (last !== undefined && sameBytes(last.pieces, present.pieces))
    const versions = isRecorded ? recorded : [...recorded, { rank: (last?.rank ?? 0) + 1, ...present }]
    return {
      document,
      title,
      files: versions.map(({ rank, pieces, headings }) => {
        const name = `documents/${document}.v${rank}.csv`
        return {
          name,
          title: `${title}, version ${rank}`,
          description: 'Cette version ne change plus : une correction est une nouvelle version.',
          format: 'CSV',
          mediaType: 'text/csv',
          licence: 'open',
          extension: 'csv',
          fields: formerFields(headings),
          primaryKey: [],
          ...keep(name, pieces),
        }
      }),
    }
  })
}

/** The document and the rank that a file's name says, under the data's address; `undefined` when it is no version of one. */
export function versionNamed(name: string): { readonly document: string; readonly rank: number } | undefined {
  const [, document, rank] = /^documents\/(.+)\.v([1-9]\d*)\.csv$/.exec(name) ?? []
  return document === undefined ? undefined : { document, rank: Number(rank) }
}

function sameBytes(a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean {
  return Buffer.concat(a).equals(Buffer.concat(b))
}
