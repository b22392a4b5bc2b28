import type { Observation } from '#domain/observation.ts'
import {
  documentColumns,
  figuresFrom,
  quantityColumns,
  statementColumns,
} from '#publish/datasets/figure-columns.ts'
import type { Publication } from '#publish/publication.ts'
import { tableOf, type Table } from '#publish/table.ts'

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
