import type { PublishedFile, TableFile } from '#publish/published-file.ts'
import { publishedFile } from '#publish/published-file.ts'
import type { Publication } from '#publish/publication.ts'

/** A file that was published once and that every later publication keeps, byte for byte. */
export interface FrozenFile {
  /** Under the data's address: `documents/rap-2021.v1.csv`. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The versions of one document's table. */
export interface DocumentVersions {
  readonly document: string
  /** The title of its table, whatever the version. */
  readonly title: string
  /** Oldest first; the last one has the bytes of the document's present CSV. */
  readonly files: readonly PublishedFile[]
  /** Whether the last version is among the frozen files: as long as it is not, a correction would change it. */
  readonly frozen: boolean
}

/**
 * The versions of every transcribed document: those that were frozen, then its present table when it
 * differs from the last of them. A correction is therefore a new version, and the former ones stay.
 */
export async function documentVersions(
  { archive, frozen }: Publication,
  tables: readonly TableFile[],
): Promise<readonly DocumentVersions[]> {
  return Promise.all(
    archive.tables.map(async ({ document }) => {
      const table = tables.find(({ name }) => name === `documents/${document}.csv`)
      const present = table?.bytes
      const title = table?.title ?? document
      const own = frozen
        .map(({ name, bytes }) => ({ rank: rankIn(name, document), bytes }))
        .filter(({ rank }) => rank > 0)
        .toSorted((a, b) => a.rank - b.rank)
      const last = own.at(-1)
      const isFrozen = present === undefined || (last !== undefined && sameBytes(last.bytes, present))
      const versions = isFrozen ? own : [...own, { rank: (last?.rank ?? 0) + 1, bytes: present }]
      return {
        document,
        title,
        frozen: isFrozen,
        files: await Promise.all(
          versions.map(({ rank, bytes }) =>
            publishedFile(
              {
                name: `documents/${document}.v${rank}.csv`,
                title: `${title}, version ${rank}`,
                description: 'Cette version ne change plus : une correction est une nouvelle version.',
                format: 'CSV',
                mediaType: 'text/csv',
              },
              bytes,
            ),
          ),
        ),
      }
    }),
  )
}

/** The rank that a file's name gives to a version of this document; 0 when it is no version of it. */
function rankIn(name: string, document: string): number {
  const [, id, rank] = /^documents\/(.+)\.v([1-9]\d*)\.csv$/.exec(name) ?? []
  return id === document ? Number(rank) : 0
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
