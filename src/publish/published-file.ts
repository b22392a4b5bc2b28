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
}

/** Writes one table in one format. */
export async function tableFile(resource: Resource, table: Table, format: Format): Promise<TableFile> {
  const bytes = format.write(table)
  return {
    name: `${resource.stem}.${format.extension}`,
    title: resource.title,
    description: resource.description,
    format: format.label,
    mediaType: format.mediaType,
    bytes,
    sha256: await sha256(bytes),
    resource,
    table,
  }
}
