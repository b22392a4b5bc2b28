import type { Archive } from '#model/archive.ts'
import { formerFields } from '#downloads/datasets/printed-table.ts'
import { toCsv, utf8 } from '#downloads/formats/text.ts'
import type { Keep, TabularFile } from '#downloads/published-file.ts'
import type { ResourceTable } from '#downloads/publication.ts'

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
