import type { Archive } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import { isOwn, type Line, type Noun } from '#model/line.ts'
import type { Measure } from '#model/observation.ts'
import { isNumeric, type NumericValue, type PrintedValue } from '#model/printed-value.ts'
import { latestActual, seriesOf } from '#model/revisions.ts'
import { yearPath, type Gap, type YearPath } from '#model/year-path.ts'
import { agree, formatCount } from '#words/grammar.ts'
import { nameOfDocument } from '#words/names.ts'
import { formatNumber, plural } from '#words/number.ts'
import { isGlued, printsPercent, shownNumber, shownValue, withNote } from '#words/value.ts'

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
  if (actual === undefined || !isNumeric(actual.value)) return undefined
  const author = actual.documentType === 'bilan' ? ' selon le bilan' : ''
  const result = `En ${path.year}, ${hedge(actual.value)}${quantity(actual.value, line)}${author}`
  return gap === undefined ? `${result}.` : `${result}, ${gapWords(gap, line.unit)}.`
}

/** The finding of the latest year of a line whose result is known, else what is printed instead, or the plain statement that none is. */
export function finding(archive: FigureArchive, line: Line): string {
  const latest = latestActual(archive, line)
  const sentence = latest && yearFinding(yearPath(archive, line, latest.year), line)
  return sentence ?? printedInstead(archive, line) ?? 'Aucun résultat relevé à ce jour dans les documents.'
}

/** « Aucun résultat en nombre : pour 2022, le RAP 2022 imprime « Suivi ». »; `undefined` when nothing is printed. */
function printedInstead(archive: FigureArchive, line: Line): string | undefined {
  const last = seriesOf(archive, line, 'actual').at(-1)?.observation
  if (last === undefined) return undefined
  const document = nameOfDocument(archive, last.document)
  return `Aucun résultat en nombre\u00A0: pour ${last.year}, le ${document} imprime «\u00A0${last.value.printed}\u00A0».`
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
  const named = `${reference} (${shownWithUnit(gap.announced.value, unit)})`
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

/** A printed figure with its unit, as printed: « 45,0 % », « 12 jours (p) »; a unit that the cell prints is not written twice. */
export function shownWithUnit(value: PrintedValue, unit: string): string {
  if (!isNumeric(value)) return shownValue(value)
  const figure = shownValue({ ...value, note: '' })
  return withNote(isCount(unit) || printsPercent(value) ? figure : `${figure}\u00A0${unit}`, value.note)
}

/** « au moins », « environ », before a figure that is not exact. */
function hedge(value: NumericValue): string {
  if (value.kind === 'bound') return `${boundWords[value.relation]} `
  return value.kind === 'approximate' ? 'environ ' : ''
}

const boundWords = { '>': 'plus de', '>=': 'au moins', '<': 'moins de', '<=': 'au plus' } as const

/** « de projets », « d’agents ». */
function ofPlural({ plural }: Noun): string {
  return /^[aeiouyhâàéèêëîïôûœ]/i.test(plural) ? `d’${plural}` : `de ${plural}`
}

/**
 * A result with its noun, or with its unit alone, as printed but for the sign of a bound: « 50 produits lancés »,
 * « 77,0 % de projets réussis », « 14 jardins ouverts (p) », « 45 % ».
 */
function quantity(value: NumericValue, { noun, unit }: Counted): string {
  const { number, note } = value
  const figure = `${shownNumber(value)}${isGlued(note) ? note : ''}`
  const united = isCount(unit) || printsPercent(value) ? figure : `${figure}\u00A0${unit}`
  const counted = () => {
    if (noun === undefined) return united
    if (isCount(unit)) return number === 0 ? formatCount(0, noun) : `${figure}\u00A0${agree(number, noun)}`
    return unit === '%' ? `${united} ${ofPlural(noun)}` : `${united} (${agree(number, noun)})`
  }
  return isGlued(note) ? counted() : withNote(counted(), note)
}

/** « 12 points », of a percentage. */
export function pointsOf(n: number): string {
  return `${formatNumber(n)}\u00A0${plural(n, 'point')}`
}
