import type { Archive } from '#domain/archive.ts'
import type { Indicator, Noun } from '#domain/indicator.ts'
import type { Measure } from '#domain/measure.ts'
import { latestActual } from '#domain/series.ts'
import { yearPath, yearPaths, type Gap, type YearPath } from '#domain/year-path.ts'
import { agree, formatCount } from '#french/grammar.ts'
import { formatNumber } from '#french/number.ts'
import { plural } from '#french/plural.ts'

/** The parts of the archive that findings read. */
type FigureArchive = Pick<Archive, 'observationsByIndicator' | 'documentById'>

/**
 * What one year of an indicator shows, as a sentence computed from the figures: « En 2021,
 * 50 produits lancés, 10 de plus que la prévision initiale (40). » A result that only a bilan gives says so.
 * `undefined` when the result of
 * that year is not known as a number. Says nothing of good or bad.
 */
function yearFinding(path: YearPath, noun: Noun | undefined, unit: string): string | undefined {
  const { actual, gap } = path
  if (actual === undefined || (actual.value.kind !== 'number' && actual.value.kind !== 'bound'))
    return undefined
  const bound = actual.value.kind === 'bound' ? `${boundWords[actual.value.relation]} ` : ''
  const author = actual.documentType === 'bilan' ? ' selon le bilan' : ''
  const result = `En ${path.year}, ${bound}${quantity(actual.value.number, noun, unit)}${author}`
  return gap === undefined ? `${result}.` : `${result}, ${gapWords(gap, unit)}.`
}

/** The finding of the latest year whose result is known, or the plain statement that none is. */
export function finding(archive: FigureArchive, indicator: Indicator, subIndicator = ''): string {
  const latest = latestActual(archive, indicator.slug, subIndicator)
  if (latest === undefined) return 'Aucun résultat relevé à ce jour dans les documents.'
  const { noun, unit } = nounOf(indicator, subIndicator)
  return (
    yearFinding(yearPath(archive, indicator.slug, latest.year, subIndicator), noun, unit) ??
    'Aucun résultat relevé à ce jour dans les documents.'
  )
}

/** The findings of every year whose result is known, latest first. */
export function findingsByYear(
  archive: FigureArchive,
  indicator: Indicator,
  subIndicator = '',
): readonly { readonly year: number; readonly sentence: string }[] {
  const { noun, unit } = nounOf(indicator, subIndicator)
  return yearPaths(archive, indicator.slug, subIndicator)
    .flatMap((path) => {
      const sentence = yearFinding(path, noun, unit)
      return sentence === undefined ? [] : [{ year: path.year, sentence }]
    })
    .toReversed()
}

const references: Readonly<Partial<Record<Measure, string>>> = {
  forecast: 'la prévision initiale',
  recalledObjective: 'l’objectif',
}

/** « 10 de plus que la prévision initiale (40) », « autant que la cible (50) ». */
function gapWords(gap: Gap, unit: string): string {
  const reference = references[gap.announced.measure] ?? 'la cible'
  const announced = gap.announced.value.kind === 'number' ? gap.announced.value.number : 0
  const named = `${reference} (${withUnit(announced, unit)})`
  if (gap.difference === 0) return `autant que ${named}`
  const size = unit === '%' ? pointsOf(Math.abs(gap.difference)) : formatNumber(Math.abs(gap.difference))
  return `${size} de ${gap.difference > 0 ? 'plus' : 'moins'} que ${named}`
}

/** The noun and unit of an indicator, or of one of its sub-indicators. */
export function nounOf(
  indicator: Indicator,
  subIndicator: string,
): { readonly noun: Noun | undefined; readonly unit: string } {
  if (subIndicator === '') return { noun: indicator.noun, unit: indicator.unit }
  const sub = indicator.subIndicators.find(({ slug }) => slug === subIndicator)
  return { noun: sub?.noun, unit: sub?.unit ?? indicator.unit }
}

/** A number with its unit, for a chart's label or a parenthesis: « 50 », « 45 % », « 12 jours ». */
export function withUnit(n: number, unit: string): string {
  if (unit === '%' || unit === '€') return `${formatNumber(n)}\u00A0${unit}`
  return isCount(unit) ? formatNumber(n) : `${formatNumber(n)}\u00A0${unit}`
}

/** Whether a printed unit only says « a number of »: « Nb », « nombre ». */
export function isCount(unit: string): boolean {
  return /^(nb|nombre|unité|)$/i.test(unit.trim())
}

const boundWords = { '>': 'plus de', '>=': 'au moins', '<': 'moins de', '<=': 'au plus' } as const

/** « de projets », « d’agents ». */
function ofPlural({ plural }: Noun): string {
  return /^[aeiouyhâàéèêëîïôûœ]/i.test(plural) ? `d’${plural}` : `de ${plural}`
}

/** A result with its noun, or with its unit alone: « 50 produits lancés », « 77 % de projets réussis », « 45 % ». */
export function quantity(n: number, noun: Noun | undefined, unit: string): string {
  if (noun !== undefined && isCount(unit)) return formatCount(n, noun)
  if (noun !== undefined && unit === '%') return `${withUnit(n, unit)} ${ofPlural(noun)}`
  if (noun !== undefined) return `${withUnit(n, unit)} (${agree(n, noun)})`
  return withUnit(n, unit)
}

/** « 12 points », of a percentage. */
export function pointsOf(n: number): string {
  return `${formatNumber(n)}\u00A0${plural(n, 'point')}`
}
