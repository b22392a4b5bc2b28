import {
  documentColumns,
  type Figure,
  figuresFrom,
  quantityColumns,
  statementColumns,
} from '#downloads/datasets/figure-columns.ts'
import { type Table, tableOf, type Publication, type Column } from '#downloads/table.ts'
import { type Observation, asPrinted } from '#model/observation.ts'
import { figuresOf, saysOtherwise, versionsOf, leadingVersion } from '#model/revisions.ts'
import { targetMet } from '#model/comparison.ts'
import { directionOf } from '#model/indicator.ts'
import type { Direction, Line } from '#model/line.ts'
import { plottedNumber } from '#model/printed-value.ts'
import { type TargetPath, targetPaths } from '#model/target-path.ts'

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

/** One statement of a target, what it follows and what came of it. */
interface TargetRow extends Figure {
  readonly rank: number
  readonly moved: boolean
  readonly previous: Observation | undefined
  /** What the document that speaks first says of the target's year. */
  readonly actual: Observation | undefined
  /** What that document says, in words, of the target. */
  readonly attainment: Observation | undefined
  readonly met: boolean | undefined
}

/** How the target came to be what a document says. */
const pathColumns: readonly Column<TargetRow>[] = [
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
  {
    name: 'precedente_imprimee',
    type: 'string',
    meaning: 'Cible énoncée juste avant pour la même année, telle qu’imprimée ; vide pour la première.',
    cell: ({ previous }) => previous && asPrinted(previous).printed,
  },
]

/** What came of it. */
const outcomeColumns: readonly Column<TargetRow>[] = [
  {
    name: 'realisation_imprimee',
    type: 'string',
    meaning:
      'Résultat de l’année visée, selon le RAP, à défaut le PAP, à défaut le bilan le plus récent, tel qu’imprimé ; vide s’il n’a pas été relevé.',
    cell: ({ actual }) => actual && asPrinted(actual).printed,
  },
  {
    name: 'realisation',
    type: 'number',
    unit: 'celle de la colonne « unite »',
    meaning: 'Ce résultat, en nombre.',
    cell: ({ actual, observation }) => actual && numberIn(actual, observation.printedAs?.unit),
  },
  {
    name: 'realisation_document',
    type: 'string',
    references: 'documents.document',
    meaning: 'Document qui imprime ce résultat.',
    cell: ({ actual }) => actual?.document,
  },
  {
    name: 'atteinte',
    type: 'boolean',
    meaning:
      'Vrai si le résultat atteint cette cible. Vide tant qu’aucune source n’énonce le sens souhaité de l’indicateur, ou si les deux ne se comparent pas.',
    cell: ({ met }) => met,
  },
  {
    name: 'atteinte_imprimee',
    type: 'string',
    meaning: 'Jugement que le rapport imprime sur la cible de l’année, en mots ; vide s’il n’y en a pas.',
    cell: ({ attainment }) => attainment?.value.printed,
  },
]

/** Every statement of every target, by target year, in the order the statements were made. */
export function targetTable(publication: Publication): Table {
  const { archive } = publication
  const statements = archive.indicators.flatMap((indicator) =>
    indicator.lines.flatMap((line) =>
      targetPaths(archive, line).flatMap((path) =>
        targetRows(publication, line, directionOf(indicator, line), path),
      ),
    ),
  )
  return tableOf<TargetRow>(
    [...quantityColumns, ...pathColumns, ...documentColumns, ...statementColumns, ...outcomeColumns],
    statements,
  )
}

function targetRows(
  publication: Publication,
  line: Line,
  direction: Direction,
  path: TargetPath,
): readonly TargetRow[] {
  const { archive } = publication
  const key = { indicator: line.indicator, line: line.slug, year: path.year }
  const actual = leadingVersion(archive, { ...key, measure: 'actual' })
  const attainment = leadingVersion(archive, { ...key, measure: 'attainment' })
  const observations = path.statements.map(({ observation }) => observation)
  return figuresFrom(publication, observations).map((figure, index) => ({
    ...figure,
    rank: index + 1,
    moved: path.moved,
    previous: observations[index - 1],
    actual,
    attainment,
    met: actual === undefined ? undefined : targetMet(direction, actual.value, figure.observation.value),
  }))
}

/** The number of a figure in the unit of its line, or in that of a row that counts otherwise, if both do. */
function numberIn({ value, printedAs }: Observation, unit: string | undefined): number | undefined {
  if (unit === undefined) return plottedNumber(value)
  return printedAs?.unit === unit ? plottedNumber(printedAs.value) : undefined
}
