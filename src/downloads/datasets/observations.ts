import type { Observation } from '#model/observation.ts'
import {
  documentColumns,
  figuresFrom,
  quantityColumns,
  statementColumns,
} from '#downloads/datasets/figure-columns.ts'
import type { Publication } from '#downloads/publication.ts'
import { tableOf, type Table } from '#downloads/table.ts'

/**
 * One record per printed cell, those that nobody has read included, in the order of the documents'
 * publication, then of their lines and columns.
 */
export function observationTable(publication: Publication, observations: readonly Observation[]): Table {
  return tableOf(
    [...quantityColumns, ...documentColumns, ...statementColumns],
    figuresFrom(publication, observations),
  )
}
