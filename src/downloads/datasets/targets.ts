import { targetMet } from '#model/attainment.ts'
import { directionOf, type Direction } from '#model/indicator.ts'
import type { Line } from '#model/line.ts'
import { leadingVersion } from '#model/revisions.ts'
import { targetPaths, type TargetPath } from '#model/target-path.ts'
import {
  documentColumns,
  figuresFrom,
  quantityColumns,
  statementColumns,
} from '#downloads/datasets/figure-columns.ts'
import { outcomeColumns, pathColumns, type Statement } from '#downloads/datasets/target-columns.ts'
import type { Publication } from '#downloads/publication.ts'
import { tableOf, type Table } from '#downloads/table.ts'

/** Every statement of every target, by target year, in the order the statements were made. */
export function targetTable(publication: Publication): Table {
  const { archive } = publication
  const statements = archive.indicators.flatMap((indicator) =>
    indicator.lines.flatMap((line) =>
      targetPaths(archive, line).flatMap((path) =>
        statementsOf(publication, line, directionOf(indicator, line), path),
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
  line: Line,
  direction: Direction,
  path: TargetPath,
): readonly Statement[] {
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
