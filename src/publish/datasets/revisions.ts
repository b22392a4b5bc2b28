import { revisionsOf } from '#domain/revisions.ts'
import {
  documentColumns,
  figuresFrom,
  quantityColumns,
  statementColumns,
  type Figure,
} from '#publish/datasets/figure-columns.ts'
import type { Publication } from '#publish/publication.ts'
import { tableOf, type Table } from '#publish/table.ts'

interface Version extends Figure {
  readonly rank: number
}

/**
 * The figures that documents printed differently one after the other: one record per version, in
 * the order of publication. Targets, which move by nature, are in the table of targets.
 */
export function revisionTable(publication: Publication): Table {
  const versions = publication.archive.indicators
    .flatMap(({ slug }) => revisionsOf(publication.archive, slug))
    .flatMap((revision) =>
      figuresFrom(publication, revision.versions).map((figure, index): Version => ({
        ...figure,
        rank: index + 1,
      })),
    )
  return tableOf<Version>(
    [
      ...quantityColumns,
      {
        name: 'version',
        type: 'integer',
        meaning: 'Rang de la version : 1 pour le premier document qui imprime le chiffre.',
        cell: ({ rank }) => rank,
      },
      ...documentColumns,
      ...statementColumns,
    ],
    versions,
  )
}
