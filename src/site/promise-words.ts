import { standingOf, type Comparison, type FigureArchive } from '#model/comparison.ts'
import { exactNumber } from '#model/printed-value.ts'
import type { Gap } from '#model/year-path.ts'
import { countSubject, joinWords, spelled, timesOutOf } from '#words/grammar.ts'
import { formatNumber, formatPercent } from '#words/number.ts'
import { shareWords } from '#site/announced.ts'
import { pointsOf, quantity } from '#words/finding.ts'

/**
 * What the chart of an indicator shows, as its title: « Un résultat supérieur à l’annonce deux fois sur quatre ».
 * `undefined` when no year can be compared. Says nothing of good or bad.
 */
export function promiseTitle(comparisons: readonly Comparison[]): string | undefined {
  const { count, above, equal, below } = standingOf(comparisons)
  const [first] = comparisons
  if (first === undefined) return undefined
  if (count === 1) return `En ${first.year}, un résultat ${sideWords(first.first.difference)}`
  if (above === count) return 'Chaque année comparable, un résultat supérieur à l’annonce'
  if (below === count) return 'Chaque année comparable, un résultat inférieur à l’annonce'
  if (equal === count) return 'Chaque année comparable, un résultat égal à l’annonce'
  return above > 0
    ? `Un résultat supérieur à l’annonce ${timesOutOf(above, count)}`
    : `Un résultat inférieur à l’annonce ${timesOutOf(below, count)}`
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
 * A whole programme in one sentence: « Sur onze résultats comparables à la première annonce, cinq sont plus élevés,
 * six sont plus bas et aucun ne lui est égal. »
 */
export function standingSentence(comparisons: readonly Comparison[]): string | undefined {
  const { count, above, equal, below } = standingOf(comparisons)
  if (count < 2) return undefined
  const counts = [
    countSubject(above, 'm', { singular: 'est plus élevé', plural: 'sont plus élevés' }),
    countSubject(below, 'm', { singular: 'est plus bas', plural: 'sont plus bas' }),
    countSubject(equal, 'm', { singular: 'lui est égal', plural: 'lui sont égaux' }),
  ]
  return `Sur ${spelled(count)} résultats comparables à la première annonce, ${joinWords(counts)}.`
}

/** « Un résultat sur deux s’écarte d’au moins 20 % de ce qui était annoncé. » from three results on. */
export function deviationSentence(comparisons: readonly Comparison[]): string | undefined {
  const { count, medianDeviation } = standingOf(comparisons)
  if (count < 3 || medianDeviation === undefined) return undefined
  const atLeast = Math.floor(Number((medianDeviation * 1000).toFixed(6))) / 1000
  if (atLeast === 0) return undefined
  return `Un résultat sur deux s’écarte d’au moins ${formatPercent(atLeast)} de ce qui était annoncé.`
}

/** The results farthest above and below, in proportion: highest share first; none unless two differ. */
export function extremes(comparisons: readonly Comparison[]): readonly Comparison[] {
  const ratio = ({ first }: Comparison) => first.ratio ?? 0
  const sorted = comparisons
    .filter(({ first }) => first.ratio !== undefined)
    .toSorted((a, b) => ratio(b) - ratio(a))
  const highest = sorted[0]
  const lowest = sorted.at(-1)
  if (highest === undefined || lowest === undefined || ratio(highest) === ratio(lowest)) return []
  return [highest, lowest]
}

/** « En 2019, 32 produits lancés : environ 168 % de la prévision du PAP 2019 (19). » */
export function extremeSentence(
  archive: FigureArchive,
  { line, year, first }: Comparison,
): string | undefined {
  const share = shareWords(archive, first, line.unit)
  const result = exactNumber(first.actual.value)
  if (share === undefined || result === undefined) return undefined
  return `En ${year}, ${quantity(result, line)} : ${share}.`
}

function sideWords(difference: number): string {
  if (difference === 0) return 'égal à l’annonce'
  return difference > 0 ? 'supérieur à l’annonce' : 'inférieur à l’annonce'
}
