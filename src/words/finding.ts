import type { FigureArchive } from '#model/comparison.ts'
import type { Indicator } from '#model/indicator.ts'
import { isOwn, type Line } from '#model/line.ts'
import type { Measure } from '#model/observation.ts'
import { isNumeric, type NumericValue, type PrintedValue } from '#model/printed-value.ts'
import { latestActual, resultsInWords } from '#model/revisions.ts'
import { yearPath, type Gap, type YearPath } from '#model/year-path.ts'
import { agree, formatCount, joinWords } from '#words/grammar.ts'
import { formatNumber, noBreakSpace, plural, thinSpace } from '#words/number.ts'
import { isGlued, printsPercent, shownNumber, shownValue, withNote } from '#words/value.ts'

/** How the numbers of a line are said. */
type Counted = Pick<Line, 'noun' | 'unit'>

/**
 * What one year of a line shows, as a sentence computed from the figures: « En 2021, il y a eu 50 produits lancés ;
 * 40 étaient prévus. » A result that only a bilan gives says so. `undefined` when the result of that year is not
 * known as a number. Says nothing of good or bad.
 */
function yearFinding({ year, actual, gap }: YearPath, line: Counted): string | undefined {
  if (actual === undefined || !isNumeric(actual.value)) return undefined
  const author = actual.documentType === 'bilan' ? ', selon le bilan' : ''
  const result = resultWords(actual.value, line)
  return `En ${year}${author}, ${result}${gap === undefined ? '' : gapWords(gap, line)}.`
}

/**
 * The finding of the latest year of a line whose result is known, else what documents print instead, else the plain
 * statement that none was read.
 */
export function finding(archive: FigureArchive, line: Line): string {
  const latest = latestActual(archive, line)
  const sentence = latest && yearFinding(yearPath(archive, line, latest.year), line)
  if (sentence !== undefined) return sentence
  const words = resultsInWords(archive, line)
  return words.length === 0
    ? 'Aucun résultat n’a encore été recopié ici.'
    : `À la place des résultats, les documents impriment ${joinWords(words.map(quotedWords))}.`
}

function quotedWords(text: string): string {
  return `«\u00A0${text}\u00A0»`
}

/** The finding of an indicator's first line; behind its title, unless the line bears the indicator's own name. */
export function indicatorFinding(archive: FigureArchive, { lines: [first] }: Indicator): string {
  const sentence = finding(archive, first)
  return isOwn(first.slug) ? sentence : `${first.title}. ${sentence}`
}

/** « il y a eu 50 produits lancés », « il n’y a eu aucun produit lancé », « le résultat est d’au moins 45 % ». */
function resultWords(value: NumericValue, line: Counted): string {
  const said = `${hedge(value)}${quantity(value, line)}`
  if (line.noun === undefined) return `le résultat est ${de(said)}`
  return `il ${isNone(value, line) ? 'n’y a eu' : 'y a eu'} ${said}`
}

/** What a number was when it was announced: as an adjective of what is counted, and as a noun. */
const announcements: Readonly<Partial<Record<Measure, { adjective: string; noun: string }>>> = {
  forecast: { adjective: 'prévu', noun: 'la prévision' },
  recalledObjective: { adjective: 'visé', noun: 'l’objectif' },
}
const targeted = { adjective: 'visé', noun: 'la cible' }

/** « ; 40 étaient prévus », « ; la cible était de 50 % », « , autant que visé ». */
function gapWords({ announced: { measure, value }, difference }: Gap, { noun, unit }: Counted): string {
  const said = announcements[measure] ?? targeted
  if (difference === 0) return `, autant que ${said.adjective}`
  if (noun === undefined || !isCount(unit) || !isNumeric(value))
    return `${thinSpace}; ${said.noun} était de ${shownWithUnit(value, unit)}`
  const feminine = noun.gender === 'f' ? 'e' : ''
  if (value.number === 0) return `${thinSpace}; aucun${feminine} n’était ${said.adjective}${feminine}`
  const forms = {
    singular: `était ${said.adjective}${feminine}`,
    plural: `étaient ${said.adjective}${feminine}s`,
    gender: noun.gender,
  }
  return `${thinSpace}; ${shownValue(value)}${noBreakSpace}${agree(value.number, forms)}`
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

/** « de projets », « d’agents », « d’au moins 45 % ». */
function de(words: string): string {
  return /^[aeiouyhâàéèêëîïôûœ]/i.test(words) ? `d’${words}` : `de ${words}`
}

/** Whether a result says that nothing was counted. */
function isNone({ kind, number }: NumericValue, { unit }: Counted): boolean {
  return kind === 'number' && number === 0 && isCount(unit)
}

/**
 * A result with its noun, or with its unit alone, as printed but for the sign of a bound: « 50 produits lancés »,
 * « 77,0 % de projets réussis », « 14 jardins ouverts (p) », « 45 % ».
 */
function quantity(value: NumericValue, line: Counted): string {
  const { noun, unit } = line
  const { number, note } = value
  const figure = `${shownNumber(value)}${isGlued(note) ? note : ''}`
  const united = isCount(unit) || printsPercent(value) ? figure : `${figure}\u00A0${unit}`
  const counted = () => {
    if (noun === undefined) return united
    if (isNone(value, line)) return formatCount(0, noun)
    if (isCount(unit)) return `${figure}\u00A0${agree(number, noun)}`
    return unit === '%' ? `${united} ${de(noun.plural)}` : `${united} (${agree(number, noun)})`
  }
  return isGlued(note) ? counted() : withNote(counted(), note)
}

/** « 12 points », of a percentage. */
export function pointsOf(n: number): string {
  return `${formatNumber(n)}\u00A0${plural(n, 'point')}`
}
