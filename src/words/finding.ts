import type { Archive } from '#model/archive.ts'
import type { FigureArchive } from '#model/comparison.ts'
import { type CreditPair, programmeRow, totalOf, yearCredits } from '#model/credit.ts'
import type { Indicator } from '#model/indicator.ts'
import { isOwn, type Line } from '#model/line.ts'
import type { Measure } from '#model/observation.ts'
import { isNumeric, type NumericValue, type PrintedValue } from '#model/printed-value.ts'
import { latestActual, resultsInWords } from '#model/revisions.ts'
import { promiseOf, yearPath, yearPaths, type Gap, type YearPath } from '#model/year-path.ts'
import { agree, formatCount, joinWords } from '#words/grammar.ts'
import { accordingTo } from '#words/names.ts'
import { formatMillions, formatNumber, noBreakSpace, plural, thinSpace } from '#words/number.ts'
import { isGlued, printsPercent, shownNumber, shownValue, spelledOut, withNote } from '#words/value.ts'

/** How the numbers of a line are said. */
type Counted = Pick<Line, 'noun' | 'unit'>

/**
 * What one year of a line shows, as a sentence computed from the figures: « En 2021, il y a eu 50 produits lancés ;
 * 40 étaient prévus. » A result that only a bilan gives says so. `undefined` when the result of that year is not
 * known as a number. Says nothing of good or bad.
 */
function yearFinding(
  archive: FigureArchive,
  { year, actual, gap }: YearPath,
  line: Counted,
): string | undefined {
  if (actual === undefined || !isNumeric(actual.value)) return undefined
  const result = resultWords(actual.value, line)
  return `En ${year}${accordingTo(archive, actual)}, ${result}${gap === undefined ? '' : gapWords(gap, line)}.`
}

/**
 * The finding of the latest year of a line whose result is known, else what documents print instead, else the plain
 * statement that none was read.
 */
export function finding(archive: FigureArchive, line: Line): string {
  const latest = latestActual(archive, line)
  const sentence = latest && yearFinding(archive, yearPath(archive, line, latest.year), line)
  if (sentence !== undefined) return sentence
  const words = resultsInWords(archive, line)
  return words.length === 0
    ? `${promised(archive, line)}Aucun résultat n’a encore été recopié ici.`
    : `À la place des résultats, les documents impriment ${joinWords(words.map(quotedWords))}.`
}

/** « Pour 2022, les documents promettent 50 %. », the first promise of a line without results; empty when none was read. */
function promised(archive: FigureArchive, line: Line): string {
  for (const path of yearPaths(archive, line)) {
    const value = promiseOf(path)?.value
    if (value !== undefined && isNumeric(value))
      return `Pour ${path.year}, les documents promettent ${quantity(value, line)}. `
  }
  return ''
}

function quotedWords(text: string): string {
  return `«\u00A0${text}\u00A0»`
}

/**
 * The finding of an indicator's first line, or of the first of which a document says something; behind its title, unless
 * the line bears the indicator's own name.
 */
export function indicatorFinding(archive: FigureArchive, { lines }: Indicator): string {
  const [first] = lines
  const line = lines.find((one) => isKnown(archive, one)) ?? first
  const sentence = finding(archive, line)
  return isOwn(line.slug) ? sentence : `${line.title}. ${sentence}`
}

/** Whether a promise or a result of a line was read, in number or in words. */
function isKnown(archive: FigureArchive, line: Line): boolean {
  return (
    latestActual(archive, line) !== undefined ||
    resultsInWords(archive, line).length > 0 ||
    promised(archive, line) !== ''
  )
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

/** The unit that the heading of a column of figures bears; percentages bear their own sign, in each cell. */
export function headingUnit(unit: string): string {
  return isCount(unit) || unit === '%' ? '' : `${noBreakSpace}(${unit})`
}

/** A figure under such a heading: « 50 % », whether its cell prints the sign or not, and no abbreviation. */
export function shownInColumn(value: PrintedValue, unit: string): string {
  if (value.kind === 'undetermined' || value.kind === 'notApplicable') return spelledOut(value)
  return unit === '%' ? shownWithUnit(value, unit) : shownValue(value)
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

/**
 * « En 2021, l’État a payé 14,7 M€, alors que le Parlement avait voté 10,6 M€. », in crédits de paiement; `undefined`
 * when either is unknown. Staff costs are said to be left out only where some were voted. Amounts of unlike titles are
 * named, and not compared.
 */
export function creditFinding(archive: Pick<Archive, 'credits'>, year: number): string | undefined {
  const { voted, executed } = yearCredits(archive, year)
  if (executed === undefined) return undefined
  if (voted === undefined) return unlikeScopes(archive, executed)
  const [paid, promised] = [executed.paymentAppropriations, voted.paymentAppropriations]
  const staff = programmeRow(archive, year, 'voted', 'title2')?.paymentAppropriations ?? 0
  const start = `En ${year}${executed.title === 'all' || staff === 0 ? '' : ', hors personnel'}`
  const spent = paid === 0 ? 'rien n’a été dépensé' : `l’État a payé ${formatMillions(paid)}`
  if (paid === 0 && promised === 0) return `${start}, rien n’a été voté ni dépensé.`
  if (paid === promised) return `${start}, ${spent}, autant que le Parlement avait voté.`
  return `${start}, ${spent}, alors que le Parlement avait voté ${formatMillions(promised)}.`
}

const scopes: Readonly<Partial<Record<CreditPair['title'], string>>> = {
  all: 'personnel compris',
  otherTitles: 'hors personnel',
}

/**
 * « En 2022, l’État a payé 0,4 M€, personnel compris ; le vote n’est connu que hors personnel, 0,3 M€. » Where the vote
 * for staff is printed apart, both parts are said, and not added up.
 */
function unlikeScopes(
  archive: Pick<Archive, 'credits'>,
  { year, title, paymentAppropriations: paid }: CreditPair,
): string | undefined {
  const voted = totalOf(archive, year, 'voted')
  if (voted === undefined) return undefined
  const start = `En ${year}, l’État a payé ${formatMillions(paid)}, ${scopes[title]} ; le vote`
  const amount = formatMillions(voted.paymentAppropriations)
  const staff = programmeRow(archive, year, 'voted', 'title2')?.paymentAppropriations
  if (voted.title === 'otherTitles' && staff !== undefined)
    return `${start} est imprimé en deux parts, ${formatMillions(staff)} pour le personnel et ${amount} pour le reste.`
  return `${start} n’est connu que ${scopes[voted.title]}, ${amount}.`
}
