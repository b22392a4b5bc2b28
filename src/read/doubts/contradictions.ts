import type { Archive } from '#model/archive.ts'
import { isBudgetary } from '#model/document.ts'
import { labelKey } from '#model/label.ts'
import { asPrinted, type Measure, type Observation, rowsWithFigures } from '#model/observation.ts'
import { exactNumber, plottedNumber } from '#model/printed-value.ts'
import { leadingVersion, sameStatement } from '#model/revisions.ts'
import { type Problem, problemOf, quoted, quotedAt, sourceCell } from '#read/problem.ts'
import { isEarlyActual } from '#read/doubts/dates.ts'
import type { CrossCheckPoint, CrossCheckSeries, KnownPoint } from '#model/cross-check.ts'
import { lineOf } from '#model/line.ts'
import { inUnitOf } from '#model/unit.ts'

/**
 * The figures that differ from the last document before that prints them: an actual or an updated
 * forecast of the same year, a forecast or a target stated by the same PAP. Words such as « Non
 * déterminé » contradict nothing: the figure was not known yet;
 * nor do an actual that came too early and a number printed in two units, which have their own doubts.
 */
export function contradictedFigures(archive: Archive): readonly Problem[] {
  const figures = archive.observations.filter(
    (figure) =>
      figure.indicator !== '' && exactNumber(figure.value) !== undefined && !isEarlyActual(archive, figure),
  )
  return [...Map.groupBy(figures, (figure) => keyOf(archive, figure)).values()].flatMap((versions) =>
    versions.flatMap((version, index) => {
      const before = versions[index - 1]
      if (before === undefined || sameStatement(before, version) || sameNumber(before, version)) return []
      return problemOf('chiffre-contredit', version.place, version.value.printed, {
        expected: `la même valeur que dans l’autre document, ${quoted(before)}.`,
      })
    }),
  )
}

/** Whether two documents print one number, in whatever units. */
function sameNumber(a: Observation, b: Observation): boolean {
  return exactNumber(asPrinted(a)) === exactNumber(asPrinted(b))
}

/** What two documents must print alike. */
function keyOf(archive: Archive, figure: Observation): string {
  const { indicator, line, year, measure, documentType } = figure
  // What bilans say is compared among bilans: where they differ from the budget, the site tells both.
  const key = [indicator, line, year, measure, isBudgetary({ type: documentType })].join('|')
  if (measure === 'actual' || measure === 'updatedForecast' || measure === 'recalledObjective') return key
  return `${key}|${statedIn(archive, figure)}`
}

/** The first RAP that repeats the targets of the PAP of its own year, and of the next one, under no name of theirs. */
const repeating = 2022

/** The budget year of the PAP that states a forecast or a target: the one that the heading names, else by the document. */
export function statedIn(
  { documentById }: Pick<Archive, 'documentById'>,
  { papYear, document, year }: Observation,
): number {
  const doc = documentById.get(document)
  const repeats = doc?.type === 'rap' && doc.year >= repeating && year <= doc.year + 1
  return papYear ?? (repeats ? year : (doc?.year ?? year))
}

/**
 * The results of RAPs that do not go with the words of « Atteinte de la cible » in their row: « amélioration » is between the
 * result of the year before and the target, « absence amélioration » is neither there nor the target. « Cible atteinte »
 * says nothing without the desired direction.
 */
export function contradictedAttainments({ tables }: Archive): readonly Problem[] {
  return rowsWithFigures(tables).flatMap(({ figures }) => {
    const attainment = figures.find(({ measure }) => measure === 'attainment')
    if (attainment === undefined) return []
    const { year, value } = attainment
    const figure = (measure: Measure, of: number) =>
      figures.find((one) => one.measure === measure && one.year === of)
    const [before, target, actual] = [
      figure('actual', year - 1),
      figure('target', year),
      figure('actual', year),
    ]
    const [from, to, result] = [before, target, actual].map((one) => one && exactNumber(one.value))
    if (before === undefined || target === undefined || actual === undefined) return []
    if (from === undefined || to === undefined || result === undefined) return []
    const isBetween = (result - from) * (to - result) > 0
    const words = labelKey(value.printed)
    const isBetter = words.startsWith('amelioration')
    const isTrue = isBetter ? isBetween : !words.startsWith('absence') || (!isBetween && result !== to)
    if (isTrue) return []
    const between = `entre « ${before.value.printed} », le résultat de ${year - 1}, et la cible, « ${target.value.printed} »`
    return problemOf('atteinte-contredite', actual.place, actual.value.printed, {
      expected: `un résultat ${isBetter ? '' : 'qui n’est ni la cible, ni '}${between} : le document imprime « ${value.printed} ».`,
    })
  })
}

/** How many times a figure is larger or smaller than all that it should be near. */
const factor = 3

/** A number that a figure should be near, as a message quotes it. */
interface Witness {
  readonly number: number
  readonly quoted: string
}

/**
 * The figures of other sources that are far from everything they can be compared with: the official figure of their
 * year, the same period in other versions of the source, the two periods before and the one after. One of these alone
 * proves nothing, unless it is the official figure: a series may start with 1, then 7.
 */
export function oversizedPoints(archive: Archive): readonly Problem[] {
  return archive.crossChecks.flatMap(({ slug, series, points }) => {
    const place = ({ line }: CrossCheckPoint) => sourceCell(slug, line, 'valeur')
    return series.flatMap((one) => {
      const known = points
        .filter((point): point is KnownPoint => point.series === one.slug && point.value !== undefined)
        .filter(({ incomplete, value }) => !incomplete && value > 0)
      const byPeriod = Map.groupBy(known, ({ period }) => period)
      const periods = [...byPeriod.keys()].toSorted()
      return known.flatMap((point) => {
        const at = periods.indexOf(point.period)
        const near = periods.slice(Math.max(0, at - 2), at + 2).map((period) => byPeriod.get(period) ?? [])
        const isNear = (others: readonly KnownPoint[]) =>
          others.some((other) => other !== point && !isFar(other.value, point.value))
        if (near.some(isNear)) return []
        const official = officialFigures(archive, one, point.period)
        if (official.some(({ number }) => !isFar(number, point.value))) return []
        const [first, ...more] = near
          .flatMap((others) => others.slice(0, 3))
          .filter((other) => other !== point)
        const witness =
          official[0]?.quoted ??
          (first === undefined || more.length === 0
            ? undefined
            : quotedAt(first.figure.printed, place(first)))
        if (witness === undefined) return []
        return problemOf('recoupement-ordre-de-grandeur', place(point), point.figure.printed, {
          expected: `une valeur comparable à ${witness} : entre le tiers et le triple.`,
        })
      })
    })
  })
}

const announced: readonly Measure[] = ['forecast', 'updatedForecast', 'target']

/** What the documents print of a year on the line that a series stands beside, in the unit of the series. */
function officialFigures(
  archive: Archive,
  { indicator, line: slug, nature, unit }: CrossCheckSeries,
  period: string,
): readonly Witness[] {
  const line = lineOf(archive.indicatorBySlug.get(indicator ?? ''), slug)
  if (line === undefined || !/^\d{4}$/.test(period)) return []
  const measures: readonly Measure[] = nature === 'forecast' ? announced : ['actual']
  return measures.flatMap((measure) => {
    const key = { indicator: line.indicator, line: line.slug, year: Number(period), measure }
    const figure = leadingVersion(archive, key)
    const number = figure && plottedNumber(inUnitOf(unit, figure, line.unit).value)
    return figure === undefined || number === undefined || number <= 0
      ? []
      : [{ number, quoted: quoted(figure) }]
  })
}

function isFar(a: number, b: number): boolean {
  return a > b * factor || b > a * factor
}
