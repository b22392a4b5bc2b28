import type { Field, Resource } from '#downloads/table.ts'

/** What the bytes of one file weigh. */
export interface Weight {
  /** In bytes. */
  readonly size: number
  /** SHA-256 in lower-case hexadecimal (64 characters). */
  readonly sha256: string
}

/**
 * Keeps the bytes of one file, which come piece by piece so that a large one is never whole in memory, and says
 * what they weigh.
 */
export type Keep = (name: string, pieces: Iterable<Uint8Array<ArrayBuffer>>) => Weight

/** What is said of a file, whatever its bytes. */
export interface FileName {
  /** Under the data's address: `observations.fr.csv`, `indicateurs/<slug>.json`. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly format: string
  readonly mediaType: string
  /** Whether it holds figures of other sources, which keep their own licence. */
  readonly licence: Resource['licence']
}

/** One file as it is served; its bytes are kept elsewhere. */
export interface PublishedFile extends FileName, Weight {}

/** A file that holds one table. */
export interface TabularFile extends PublishedFile {
  /** Its file extension: `csv`, `fr.csv`, `json`. */
  readonly extension: string
  readonly fields: readonly Field[]
  /** The columns that together name one record, if there are such. */
  readonly primaryKey: readonly string[]
}

/** One table written in one format. */
export interface TableFile extends TabularFile {
  readonly resource: Resource
  /** The first value met in each field, as the CSV writes it; empty when there is none. */
  readonly examples: readonly string[]
  /** How many records it has. */
  readonly lines: number
}

/** The list that `sha256sum -c` reads: hash, two spaces, name. */
export function checksumText(files: readonly { readonly name: string; readonly sha256: string }[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
}
