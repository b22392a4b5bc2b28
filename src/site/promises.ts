import { type Comparison, type FigureArchive, standingOf } from '#model/comparison.ts'
import type { Gap } from '#model/year-path.ts'
import { agree, capitalise, joinWords, spelled } from '#words/grammar.ts'
import {
  formatNumber,
  formatPercent,
  formatSigned,
  formatSignedPercent,
  noBreakSpace,
  plural,
} from '#words/number.ts'
import { pointsOf, shownWithUnit } from '#words/finding.ts'
import type { Observation } from '#model/observation.ts'
import { figureLink, figureLinks } from '#site/announced.ts'
import { columns, type FactTable } from '#site/fact-table.ts'
import { type Crumb, lineCrumb } from '#site/links.ts'

/**
 * What the chart of an indicator shows, as its title: « Deux années sur quatre, plus que promis ». `undefined` when no
 * year can be compared. Says nothing of good or bad.
 */
export function promiseTitle(comparisons: readonly Comparison[]): string | undefined {
  const { count, above, equal, below } = standingOf(comparisons)
  const [first] = comparisons
  if (first === undefined) return undefined
  if (count === 1) return `En ${first.year}, ${sideWords(first.first.difference)}`
  if (above === count) return 'Chaque année connue, plus que promis'
  if (below === count) return 'Chaque année connue, moins que promis'
  if (equal === count) return 'Chaque année connue, autant que promis'
  const [number, side] = above > 0 ? [above, 'plus'] : [below, 'moins']
  return `${capitalise(spelled(number, 'f'))} ${agree(number, { singular: 'année', plural: 'années' })} sur ${spelled(count)}, ${side} que promis`
}

/** Whether the update left the forecast as it was. */
export function sameAnnounced(first: Gap, updated: Gap): boolean {
  return first.actual.value.kind === 'number' && first.difference === updated.difference
}

/** « 30 de moins », « 5 points de plus », « autant qu’annoncé ». */
export function differenceWords(difference: number, unit: string): string {
  if (difference === 0) return 'autant qu’annoncé'
  const size = Math.abs(difference)
  return `${unit === '%' ? pointsOf(size) : formatNumber(size)} de ${difference > 0 ? 'plus' : 'moins'}`
}

/**
 * A whole programme in one sentence: « On peut comparer onze résultats à ce qui avait été promis : cinq le dépassent,
 * six restent en dessous. » `undefined` when none can be.
 */
export function standingSentence(comparisons: readonly Comparison[]): string | undefined {
  const { count, above, equal, below } = standingOf(comparisons)
  const [only] = comparisons
  if (only === undefined) return undefined
  if (count === 1)
    return `On peut comparer un seul résultat à ce qui avait été promis${noBreakSpace}: ${sideWords(only.first.difference)}.`
  const sides = [
    ...countedVerb(above, 'le dépasse', 'le dépassent'),
    ...countedVerb(below, 'reste en dessous', 'restent en dessous'),
    ...countedVerb(equal, 'lui est égal', 'lui sont égaux'),
  ]
  return `On peut comparer ${spelled(count)} résultats à ce qui avait été promis${noBreakSpace}: ${joinWords(sides)}.`
}

function countedVerb(n: number, singular: string, plural: string): readonly string[] {
  return n === 0 ? [] : [`${spelled(n)} ${agree(n, { singular, plural })}`]
}

/** From this share of what was promised on, a gap is said to be wide. */
export const wideShare = 0.2

/** How many results are off by a fifth of what was promised or more; those promised as zero have no share. */
export function wideGaps(comparisons: readonly Comparison[]): number {
  return comparisons.filter(({ first: { ratio } }) => ratio !== undefined && isWide(ratio)).length
}

function isWide(ratio: number): boolean {
  // Twelve decimals: 0.8 − 1 is not exactly −0.2.
  return Number(Math.abs(ratio - 1).toFixed(12)) >= wideShare
}

/** « Six s’en écartent d’au moins 20 %. » `undefined` when nothing can be compared, or nothing is off so far. */
export function deviationSentence(comparisons: readonly Comparison[]): string | undefined {
  const count = wideGaps(comparisons)
  if (comparisons.length < 2 || count === 0) return undefined
  const verb = agree(count, { singular: 's’en écarte', plural: 's’en écartent' })
  return `${capitalise(spelled(count))} ${verb} d’au moins ${formatPercent(wideShare)}.`
}

function sideWords(difference: number): string {
  if (difference === 0) return 'autant que promis'
  return difference > 0 ? 'plus que promis' : 'moins que promis'
}

/** « −30 », « +5 points ». */
export function differenceCell(difference: number, unit: string): string {
  if (unit !== '%') return formatSigned(difference)
  return `${formatSigned(difference)}\u00A0${plural(difference, 'point')}`
}

/**
 * Every comparison in one table, the widest gap first, in proportion; those promised as zero or less, which have no share,
 * come last.
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
      figureLinks(archive, [first.announced, first.actual]),
    ]),
  }
}

/** « 75 », « 47 % », as the link to the printed figure. */
export function citedFigure(archive: FigureArchive, observation: Observation, unit: string): Crumb {
  return { label: shownWithUnit(observation.value, unit), path: figureLink(archive, observation).path }
}
