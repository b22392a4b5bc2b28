import { targetMet } from '#domain/attainment.ts'
import type { Indicator } from '#domain/indicator.ts'
import { leadingVersion } from '#domain/revisions.ts'
import { targetPaths, type TargetPath } from '#domain/target-path.ts'
import {
  documentColumns,
  figuresFrom,
  quantityColumns,
  statementColumns,
} from '#publish/datasets/figure-columns.ts'
import { outcomeColumns, pathColumns, type Statement } from '#publish/datasets/target-columns.ts'
import type { Publication } from '#publish/publication.ts'
import { tableOf, type Table } from '#publish/table.ts'

/** Every statement of every target, by target year, in the order the statements were made. */
export function targetTable(publication: Publication): Table {
  const { archive } = publication
  const statements = archive.indicators.flatMap((indicator) =>
    ['', ...indicator.subIndicators.map(({ slug }) => slug)].flatMap((subIndicator) =>
      targetPaths(archive, indicator.slug, subIndicator).flatMap((path) =>
        statementsOf(publication, indicator, subIndicator, path),
      ),
    ),
  )
  return tableOf<Statement>(
    [...quantityColumns, ...pathColumns, ...documentColumns, ...statementColumns, ...outcomeColumns],
    statements,
  )
}

function statementsOf(
  publication: Publication,
  indicator: Indicator,
  subIndicator: string,
  path: TargetPath,
): readonly Statement[] {
  const key = { indicator: indicator.slug, subIndicator, year: path.year }
  const actual = leadingVersion(publication.archive, { ...key, measure: 'actual' })
  const attainment = leadingVersion(publication.archive, { ...key, measure: 'attainment' })
  // The indicator's file states a direction for its main figure only.
  const direction = subIndicator === '' ? indicator.direction : 'unspecified'
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
