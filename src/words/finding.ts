import type { Archive } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import { isOwn, type Line, type Noun } from '#model/line.ts'
import type { Measure } from '#model/observation.ts'
import { latestActual } from '#model/revisions.ts'
import { yearPath, type Gap, type YearPath } from '#model/year-path.ts'
import { agree, formatCount } from '#words/grammar.ts'
import { formatNumber, plural } from '#words/number.ts'

/** The parts of the archive that findings read. */
type FigureArchive = Pick<Archive, 'observationsByIndicator' | 'documentById'>

/** How the numbers of a line are said. */
type Counted = Pick<Line, 'noun' | 'unit'>

/**
 * What one year of a line shows, as a sentence computed from the figures: « En 2021,
 * 50 produits lancés, 10 de plus que la prévision initiale (40). » A result that only a bilan gives says so.
 * `undefined` when the result of
 * that year is not known as a number. Says nothing of good or bad.
 */
function yearFinding(path: YearPath, line: Counted): string | undefined {
  const { actual, gap } = path
  if (actual === undefined || (actual.value.kind !== 'number' && actual.value.kind !== 'bound'))
    return undefined
  const bound = actual.value.kind === 'bound' ? `${boundWords[actual.value.relation]} ` : ''
  const author = actual.documentType === 'bilan' ? ' selon le bilan' : ''
  const result = `En ${path.year}, ${bound}${quantity(actual.value.number, line)}${author}`
  return gap === undefined ? `${result}.` : `${result}, ${gapWords(gap, line.unit)}.`
}

/** The finding of the latest year of a line whose result is known, or the plain statement that none is. */
export function finding(archive: FigureArchive, line: Line): string {
  const latest = latestActual(archive, line)
  const sentence = latest && yearFinding(yearPath(archive, line, latest.year), line)
  return sentence ?? 'Aucun résultat relevé à ce jour dans les documents.'
}

/** The finding of an indicator's first line; behind its title, unless the line bears the indicator's own name. */
export function indicatorFinding(archive: FigureArchive, { lines: [first] }: Indicator): string {
  const sentence = finding(archive, first)
  return isOwn(first.slug) ? sentence : `${first.title}. ${sentence}`
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

/** A number with its unit, for a chart's label or a parenthesis: « 50 », « 45 % », « 12 jours ». */
export function withUnit(n: number, unit: string): string {
  if (unit === '%' || unit === '€') return `${formatNumber(n)}\u00A0${unit}`
  return isCount(unit) ? formatNumber(n) : `${formatNumber(n)}\u00A0${unit}`
}

/** Whether a printed unit only says « a number of »: « Nb », « nombre ». */
export function isCount(unit: string): boolean {
  return /^(nb|nombre|unité|)$/i.test(unit.trim())
}

/** What the numbers of a unit are, in a word: « Nombre », « % ». */
export function measuredBy(unit: string): string {
  return isCount(unit) ? 'Nombre' : unit
}

const boundWords = { '>': 'plus de', '>=': 'au moins', '<': 'moins de', '<=': 'au plus' } as const

/** « de projets », « d’agents ». */
function ofPlural({ plural }: Noun): string {
  return /^[aeiouyhâàéèêëîïôûœ]/i.test(plural) ? `d’${plural}` : `de ${plural}`
}

/** A result with its noun, or with its unit alone: « 50 produits lancés », « 77 % de projets réussis », « 45 % ». */
export function quantity(n: number, { noun, unit }: Counted): string {
  if (noun !== undefined && isCount(unit)) return formatCount(n, noun)
  if (noun !== undefined && unit === '%') return `${withUnit(n, unit)} ${ofPlural(noun)}`
  if (noun !== undefined) return `${withUnit(n, unit)} (${agree(n, noun)})`
  return withUnit(n, unit)
}

/** « 12 points », of a percentage. */
export function pointsOf(n: number): string {
  return `${formatNumber(n)}\u00A0${plural(n, 'point')}`
}
