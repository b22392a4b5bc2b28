import type { Comparison, FigureArchive } from '#model/comparison.ts'
import type { Observation } from '#model/observation.ts'
import { exactNumber } from '#model/printed-value.ts'
import type { Gap } from '#model/year-path.ts'
import { formatSigned, formatSignedPercent, plural } from '#words/number.ts'
import { shownValue } from '#words/value.ts'
import { figureLink } from '#site/announced.ts'
import { columns, type FactCell, type FactTable } from '#site/fact-table.ts'
import { lineCrumb, type Crumb } from '#site/links.ts'
import { withUnit } from '#words/finding.ts'

/** « −30 », « +5 points ». */
export function differenceCell(difference: number, unit: string): string {
  if (unit !== '%') return formatSigned(difference)
  return `${formatSigned(difference)}\u00A0${plural(difference, 'point')}`
}

/** The documents of the two figures of a gap, each cited where the site shows it. */
export function sources(archive: FigureArchive, { announced, actual }: Gap): FactCell {
  const links = [figureLink(archive, announced), figureLink(archive, actual)] as const
  return links[0].label === links[1].label ? [links[1]] : [links[0], ', ', links[1]]
}

/**
 * Every comparison in one table, the widest gap first, in proportion; those promised as zero, which have no share, come
 * last.
 */
export function gapTable(
  archive: FigureArchive,
  comparisons: readonly Comparison[],
): Pick<FactTable, 'columns' | 'rows'> {
  const size = ({ first: { ratio } }: Comparison) => (ratio === undefined ? -1 : Math.abs(ratio - 1))
  const sorted = comparisons.toSorted((a, b) => size(b) - size(a) || b.year - a.year)
  return {
    columns: columns('Indicateur', 'Année', 'Promis#', 'Obtenu#', 'Écart#', 'En\u00A0%#', 'Source'),
    rows: sorted.map(({ line, year, first }) => [
      [lineCrumb(line)],
      [`${year}`],
      [citedFigure(archive, first.announced, line.unit)],
      [citedFigure(archive, first.actual, line.unit)],
      [differenceCell(first.difference, line.unit)],
      [first.ratio === undefined ? '' : formatSignedPercent(first.ratio - 1)],
      sources(archive, first),
    ]),
  }
}

/** « 75 », « 47 % », as the link to the printed figure. */
export function citedFigure(archive: FigureArchive, observation: Observation, unit: string): Crumb {
  const number = exactNumber(observation.value)
  const { path } = figureLink(archive, observation)
  return { label: number === undefined ? shownValue(observation.value) : withUnit(number, unit), path }
}
