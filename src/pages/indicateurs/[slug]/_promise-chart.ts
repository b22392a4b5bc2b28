import type { PromiseChartSpec } from '#charts/promise-chart.ts'
import type { Archive } from '#model/archive.ts'
import { comparisonsOf, type Comparison } from '#model/comparison.ts'
import { isBudgetary } from '#model/document.ts'
import { lifetimes } from '#model/framework-changes.ts'
import type { Line } from '#model/line.ts'
import type { Observation } from '#model/observation.ts'
import { plottedNumber } from '#model/printed-value.ts'
import { isPercentage } from '#model/unit.ts'
import { yearPaths, type YearPath } from '#model/year-path.ts'
import { shownWithUnit } from '#words/finding.ts'
import { formatPercent } from '#words/number.ts'
import { measureTitle } from '#words/names.ts'
import { annotationMarks, marksOfYear } from '#site/outcome-chart.ts'
import { announcedNoun, readIn, statedBy } from '#site/announced.ts'
import { differenceWords, promiseTitle, sameAnnounced } from '#site/promises.ts'

/** What was announced, updated and obtained for one line of an indicator: a title that the data makes true, a chart. */
export interface PromiseView {
  readonly title: string
  readonly spec: PromiseChartSpec
}

/** The promise and the outcome of a line; `undefined` when no year can be compared. */
export function promiseView(archive: Archive, line: Line): PromiseView | undefined {
  const comparisons = comparisonsOf(archive, line)
  const title = promiseTitle(comparisons)
  if (title === undefined) return undefined
  const { unit } = line
  const marks = annotationMarks(archive, line)
  return {
    title,
    spec: {
      label: `${line.name}, ce qui était annoncé et ce qui a été obtenu. ${title}. Tous les chiffres sont dans le tableau de la page.`,
      years: yearPaths(archive, line)
        .filter((path) => isPromise(archive, line, path))
        .map((path) => ({
          year: path.year,
          note: marksOfYear(marks, path.year),
          gap: gapWords(
            comparisons.find(({ year }) => year === path.year),
            unit,
          ),
          marks: marksOf(archive, path, unit),
        })),
    },
  }
}

/** A year belongs on the chart when a number or a bound was announced for it and its result is due: documents reach it. */
function isPromise(archive: Archive, { indicator }: Line, path: YearPath): boolean {
  const last = lifetimes(archive).get(indicator)?.lastYear ?? Infinity
  return announcements(path).some(({ value }) => plottedNumber(value) !== undefined) && path.year <= last
}

/** The first announcement, forecast, target or what a bilan recalls, then its update: in the order they were made. */
function announcements({
  forecast,
  updatedForecast,
  target,
  recalledObjective,
}: YearPath): readonly Observation[] {
  const reference = forecast ?? target ?? recalledObjective
  return [reference, updatedForecast].filter((observation) => observation !== undefined)
}

function marksOf(archive: Archive, path: YearPath, unit: string): PromiseChartSpec['years'][number]['marks'] {
  const announced = announcements(path).map((observation) => {
    const name = measureTitle(observation.measure).toLowerCase()
    const short = observation.measure === 'updatedForecast' ? 'actualisée' : name
    const shown = shownWithUnit(observation.value, isPercentage(unit) ? '%' : '')
    const source = statedBy(archive, observation) ?? readIn(archive, observation)
    return {
      measure: observation.measure,
      value: plottedNumber(observation.value),
      label: { long: `${name} ${shown} (${source})`, short: `${short} ${shown}` },
    }
  })
  return [...announced, actualMark(archive, path, unit)]
}

function actualMark(archive: Archive, { actual }: YearPath, unit: string) {
  const name = measureTitle('actual').toLowerCase()
  if (actual === undefined) {
    const text = `${name} non relevée`
    return { measure: 'actual' as const, value: undefined, label: { long: text, short: text } }
  }
  const shown = shownWithUnit(actual.value, isPercentage(unit) ? '%' : '')
  const short = `${name} ${shown}`
  return {
    measure: isBudgetary({ type: actual.documentType }) ? ('actual' as const) : ('reportedActual' as const),
    value: plottedNumber(actual.value),
    label: { long: `${short} (${readIn(archive, actual)})`, short },
  }
}

/** What stands beside the year: « 30 de moins, 62,5 % de la prévision, 100 % de la prévision actualisée ». */
function gapWords(comparison: Comparison | undefined, unit: string): { long: string; short: string } {
  if (comparison === undefined) return { long: '', short: '' }
  const { first, updated } = comparison
  const difference = differenceWords(first.difference, unit)
  if (first.ratio === undefined) return { long: difference, short: difference }
  const reference = announcedNoun(first.announced)
  const short = `${difference}, ${formatPercent(first.ratio)} de ${reference}`
  const changed = updated?.ratio !== undefined && !sameAnnounced(first, updated)
  return {
    short,
    long: changed ? `${short}, ${formatPercent(updated.ratio)} de la prévision actualisée` : short,
  }
}
