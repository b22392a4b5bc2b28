import { sha256 } from '#publish/checksum.ts'
import type { Format } from '#publish/downloads.ts'
import type { Resource } from '#publish/resource.ts'
import type { Table } from '#publish/table.ts'

/** One file as it is served. */
export interface PublishedFile {
  /** Under the data's address: `observations.fr.csv`, `indicateurs/<slug>.json`. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly format: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sha256: string
}

/** One table written in one format. */
export interface TableFile extends PublishedFile {
  readonly resource: Resource
  readonly table: Table
  /** Its file extension: `csv`, `fr.csv`, `json`. */
  readonly extension: Format['extension']
}

/** A file from its bytes. */
export async function publishedFile(
  file: Omit<PublishedFile, 'bytes' | 'sha256'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<PublishedFile> {
  return { ...file, bytes, sha256: await sha256(bytes) }
}

/** A file from a text, in UTF-8. */
export function textFile(
  file: Omit<PublishedFile, 'bytes' | 'sha256'>,
  text: string,
): Promise<PublishedFile> {
  return publishedFile(file, new TextEncoder().encode(text))
}

/** Writes one table in one format. */
export async function tableFile(resource: Resource, table: Table, format: Format): Promise<TableFile> {
  const { extension, label, mediaType, write } = format
  const file = await publishedFile(
    {
      name: `${resource.stem}.${extension}`,
      title: resource.title,
      description: resource.description,
      format: label,
      mediaType,
    },
    write(table),
  )
  return { ...file, resource, table, extension }
}
