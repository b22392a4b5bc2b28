import type { Table } from '#downloads/table.ts'
import type { Archive } from '#model/archive.ts'

/** All that published files are made from. */
export interface Publication {
  readonly archive: Archive
  /** Public address of the site, with its base path, ending in a slash; figures are cited under it. */
  readonly siteUrl: string
}

/** One published table, whatever the formats it is written in. */
export interface Resource {
  /** Where it stands under the data's address, without extension: `observations`, `indicateurs/<slug>`. */
  readonly stem: string
  /** A whole data set, or the part of one that is about one indicator, one document, one programme of the State. */
  readonly kind: 'dataset' | 'indicator' | 'document' | 'unit'
  readonly title: string
  readonly description: string
  /** `others` when the figures come from sources that keep their own licence. */
  readonly licence: 'open' | 'others'
  /** The columns that together name one record; none of them is ever empty, or being empty is a value of its own. */
  readonly primaryKey?: readonly string[]
  /** Too large for a spreadsheet's workbook and for one JSON: CSV alone. */
  readonly large?: true
}

/** A whole data set and how its table is made. */
export interface Dataset extends Resource {
  readonly table: (publication: Publication) => Table
}

/** A published table, made. */
export interface ResourceTable {
  readonly resource: Resource
  readonly table: Table
}
