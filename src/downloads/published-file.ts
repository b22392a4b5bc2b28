import type { Format } from '#downloads/downloads.ts'
import type { Weight } from '#downloads/keep.ts'
import type { Resource } from '#downloads/resource.ts'
import type { Field } from '#downloads/table.ts'

/** What is said of a file, whatever its bytes. */
export interface FileName {
  /** Under the data's address: `observations.fr.csv`, `indicateurs/<slug>.json`. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly format: string
  readonly mediaType: string
}

/** One file as it is served; its bytes are kept elsewhere. */
export interface PublishedFile extends FileName, Weight {}

/** One table written in one format. */
export interface TableFile extends PublishedFile {
  readonly resource: Resource
  readonly fields: readonly Field[]
  /** The first value met in each field, as the CSV writes it; empty when there is none. */
  readonly examples: readonly string[]
  /** How many records it has. */
  readonly lines: number
  /** Its file extension: `csv`, `fr.csv`, `json`. */
  readonly extension: Format['extension']
}
