import type { YearLabel } from '#charts/outcome-chart-spec.ts'
import type { Archive } from '#model/archive.ts'
import { relativeGap } from '#model/comparison.ts'
import type { Noun } from '#model/line.ts'
import type { Observation } from '#model/observation.ts'
import { exactNumber, isNumeric, plottedNumber, type PrintedValue } from '#model/printed-value.ts'
import { sameStatement, versionsOf } from '#model/revisions.ts'
import type { Gap, YearPath } from '#model/year-path.ts'
import { agree } from '#words/grammar.ts'
import { formatCompact, formatSigned, noBreakSpace, plural } from '#words/number.ts'
import { shownValue } from '#words/value.ts'
import { readIn, statedBy } from '#site/announced.ts'
import { isCount, shownWithUnit } from '#words/finding.ts'
import { differenceWords } from '#site/promises.ts'

/** What is counted, where it has a noun. */
export type CountedNoun = Noun | undefined

/** « 140 promis (PAP 2021) », « 12 promis (selon le bilan DJP 2022) », « promesse « Sans objet » (RAP 2022) ». */
export function promiseWords(
  archive: Archive,
  promise: Observation,
  unit: string,
  noun: CountedNoun,
): string {
  const source =
    promise.measure === 'recalledObjective'
      ? `selon le ${readIn(archive, promise)}`
      : (statedBy(archive, promise) ?? readIn(archive, promise))
  return `${figureWords(promise.value, unit, ['promis', 'promesse'], noun)} (${source})`
}

/** « 115 obtenus (RAP 2021) », « résultat « Non déterminé » (RAP 2020) »: by the first document that says so. */
export function resultWords(archive: Archive, result: Observation, unit: string, noun: CountedNoun): string {
  const first = versionsOf(archive, result).find(
    (version) => version.documentType === result.documentType && sameStatement(version, result),
  )
  return `${figureWords(result.value, unit, ['obtenu', 'résultat'], noun)} (${readIn(archive, first ?? result)})`
}

/** A number with its participle, agreed with what it counts; what is printed instead, with its noun. */
function figureWords(
  value: PrintedValue,
  unit: string,
  [participle, name]: readonly [participle: string, name: string],
  noun: CountedNoun,
): string {
  const number = plottedNumber(value)
  if (number === undefined) return `${name} «${noBreakSpace}${shownValue(value)}${noBreakSpace}»`
  return `${shownWithUnit(value, unit)} ${agreed(participle, number, isCount(unit) ? noun : undefined)}`
}

/** « obtenu », « obtenues », « promis »; masculine for what has no noun. */
export function agreed(participle: string, n: number, noun: CountedNoun): string {
  const gendered = noun?.gender === 'f' ? `${participle}e` : participle
  return Math.abs(n) < 2 || gendered.endsWith('s') ? gendered : `${gendered}s`
}

/** « 25 de moins », « 3 points de plus », « autant que promis ». */
export function gapWords({ difference }: Pick<Gap, 'difference'>, unit: string): string {
  return difference === 0 ? 'autant que promis' : differenceWords(difference, unit)
}

/** « −30 », « +3 pts » of a percentage, « = ». */
export function differenceLabel(
  { difference }: Pick<Gap, 'difference'>,
  unit: string,
): { readonly label: string; readonly short: string } {
  if (difference === 0) return { label: '=', short: '=' }
  const points = unit === '%' ? `${noBreakSpace}${plural(difference, 'pt')}` : ''
  return {
    label: `${formatSigned(difference)}${points}`,
    short: `${difference > 0 ? '+' : ''}${formatCompact(difference)}`,
  }
}

/** From this share of the larger of the two numbers on, a difference stands out. */
const outlying = 0.4

/** A few words on the year whose result lies farthest from its promise, in proportion: « 200 visés, 75 étudiés ». */
export function outlier(paths: readonly YearPath[], unit: string, noun: CountedNoun): YearLabel | undefined {
  const gaps = paths.flatMap(({ year, gap }) => {
    const from = gap && exactNumber(gap.announced.value)
    const to = gap && exactNumber(gap.actual.value)
    if (gap === undefined || from === undefined || to === undefined) return []
    return [{ year, gap, from, to, share: relativeGap(gap) }]
  })
  const largest = gaps.toSorted((a, b) => b.share - a.share)[0]
  if (gaps.length < 2 || largest === undefined || largest.share < outlying) return undefined
  const { year, gap, from, to } = largest
  const counted = isCount(unit) ? noun : undefined
  // Notes are read beside the marks.
  const shown = ({ value }: Observation) =>
    shownWithUnit(isNumeric(value) ? { ...value, note: '' } : value, unit)
  return {
    year,
    label: `${shown(gap.announced)} ${agreed('visé', from, counted)}, ${shown(gap.actual)} ${done(to, counted)}`,
  }
}

/** What became of the things counted, in one word: « étudiés » of « problèmes étudiés »; else « obtenus ». */
function done(n: number, noun: CountedNoun): string {
  const words = noun?.plural.split(' ') ?? []
  const index = words.findIndex((word, at) => at > 0 && /^\p{L}+(?:é|i|u)e?s$/u.test(word))
  const word = noun === undefined || index === -1 ? undefined : agree(n, noun).split(' ')[index]
  return word ?? agreed('obtenu', n, noun)
}
