import {
  documentColumns,
  type Figure,
  figuresFrom,
  quantityColumns,
  statementColumns,
} from '#downloads/datasets/figure-columns.ts'
import type { Publication } from '#downloads/publication.ts'
import { type Table, tableOf } from '#downloads/table.ts'
import type { Observation } from '#model/observation.ts'
import { figuresOf, saysOtherwise, versionsOf } from '#model/revisions.ts'

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

interface Version extends Figure {
  readonly rank: number
  readonly count: number
  readonly revised: boolean | undefined
}

/**
 * The successive versions of each figure that at least two documents print: one record per version,
 * in the order of publication. Targets, which move by nature, are in the table of targets.
 */
export function revisionTable(publication: Publication): Table {
  const { archive } = publication
  const versions = archive.indicators
    .flatMap(({ slug }) => figuresOf(archive, slug))
    .filter(({ measure }) => measure !== 'target' && measure !== 'attainment')
    .map((key) => versionsOf(archive, key))
    .filter(({ length }) => length > 1)
    .flatMap((group) =>
      figuresFrom(publication, group).map((figure, index): Version => {
        const previous = group[index - 1]
        return {
          ...figure,
          rank: index + 1,
          count: group.length,
          revised: previous === undefined ? undefined : saysOtherwise(previous, figure.observation),
        }
      }),
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
      {
        name: 'versions',
        type: 'integer',
        meaning: 'Nombre de documents qui impriment le chiffre.',
        cell: ({ count }) => count,
      },
      {
        name: 'revise',
        type: 'boolean',
        meaning:
          'Vrai si cette version diffère de la précédente, autrement que par la typographie ; vide pour la première.',
        cell: ({ revised }) => revised,
      },
      ...documentColumns,
      ...statementColumns,
    ],
    versions,
  )
}
