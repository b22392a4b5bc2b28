import { targetPaths } from '#domain/target-path.ts'
import {
  documentColumns,
  figuresFrom,
  quantityColumns,
  statementColumns,
  type Figure,
} from '#publish/datasets/figure-columns.ts'
import type { Publication } from '#publish/publication.ts'
import { tableOf, type Table } from '#publish/table.ts'

interface Statement extends Figure {
  readonly rank: number
  readonly moved: boolean
}

/** Every statement of every target, by target year, in the order the statements were made. */
export function targetTable(publication: Publication): Table {
  const { archive } = publication
  const statements = archive.indicators.flatMap((indicator) =>
    ['', ...indicator.subIndicators.map(({ slug }) => slug)]
      .flatMap((subIndicator) => targetPaths(archive, indicator.slug, subIndicator))
      .flatMap((path) =>
        figuresFrom(
          publication,
          path.statements.map(({ observation }) => observation),
        ).map((figure, index): Statement => ({ ...figure, rank: index + 1, moved: path.moved })),
      ),
  )
  return tableOf<Statement>(
    [
      ...quantityColumns,
      {
        name: 'version',
        type: 'integer',
        meaning: 'Rang de l’énoncé : 1 pour le premier document qui fixe une cible pour cette année.',
        cell: ({ rank }) => rank,
      },
      {
        name: 'deplacee',
        type: 'boolean',
        meaning: 'Vrai si la cible de cette année a changé d’un document à l’autre.',
        cell: ({ moved }) => moved,
      },
      ...documentColumns,
      ...statementColumns,
    ],
    statements,
  )
}
