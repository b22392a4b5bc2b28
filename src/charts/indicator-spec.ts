import type { MarkKind } from '#charts/mark-kind.ts'
import type { Archive } from '#model/archive.ts'
import { isBudgetary } from '#model/document.ts'
import { lifetimes } from '#model/lifetime.ts'
import { type Line, lineId } from '#model/line.ts'
import type { Measure } from '#model/observation.ts'
import { plottedNumber } from '#model/printed-value.ts'
import { comparableVersions, figuresOfLine, sameStatement } from '#model/revisions.ts'
import { seriesOf } from '#model/series.ts'
import { finding, isCount } from '#words/finding.ts'
import { shownValue } from '#words/value.ts'

/** One printed figure to draw. Texts come ready made, in French. */
export interface ChartPoint {
  readonly year: number
  readonly measure: MarkKind
  readonly value: number
  readonly label: string
}

/** A year and the words to print there. */
export interface YearWords {
  readonly year: number
  readonly label: string
}

/** All that the chart of an indicator shows. */
export interface IndicatorChartSpec {
  /** Unique in a page. */
  readonly id: string
  /** Text alternative: one or two sentences. */
  readonly label: string
  /** The shared axis: consecutive years. */
  readonly years: readonly number[]
  /** What is counted: « produits lancés », « % ». */
  readonly unitLabel: string
  readonly points: readonly ChartPoint[]
  /** Years whose result is missing, with the word that says why. */
  readonly gaps: readonly YearWords[]
  /** First years counted another way. */
  readonly breaks: readonly YearWords[]
  /** From this year on, the years lie after the last budget year of the programme. */
  readonly firstFutureYear?: number
  /** Editors' remarks on a year. */
  readonly notes?: readonly YearWords[]
  readonly size: 'full' | 'small'
}

/** First and last year of a chart's axis. */
export interface YearSpan {
  readonly from: number
  readonly to: number
}

/** The measures that a chart draws, in the order they are drawn. */
const drawn: readonly Measure[] = ['recalledObjective', 'target', 'forecast', 'updatedForecast', 'actual']

/** The years for which a line has at least one plottable figure; `undefined` when it has none. */
export function plottedSpan(archive: Archive, line: Line): YearSpan | undefined {
  const years = plottedPoints(archive, line).map(({ year }) => year)
  return years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) }
}

/**
 * The chart of a line: every plottable figure, the years whose result is missing, the breaks.
 * `span` fixes the axis, for charts that share it. `undefined` when there is nothing to plot.
 */
export function lineChartSpec(
  archive: Archive,
  line: Line,
  options: {
    readonly size: 'full' | 'small'
    readonly span?: YearSpan | undefined
  },
): IndicatorChartSpec | undefined {
  const points = plottedPoints(archive, line)
  const own = plottedSpan(archive, line)
  if (own === undefined) return undefined
  const span = options.span ?? chartSpan(archive, line, own)
  const { noun, unit } = line
  const indicator = archive.indicatorBySlug.get(line.indicator)
  const { lastYear: programmeEnd } = archive.programme
  const life = lifetimes(archive).get(line.indicator)
  const lastYear = life?.transferred === true ? life.lastYear : programmeEnd
  return {
    id: lineId(line),
    label: `${line.name}. ${finding(archive, line)} Tous les chiffres sont dans le tableau qui suit.`,
    years: Array.from({ length: span.to - span.from + 1 }, (_, index) => span.from + index),
    unitLabel: isCount(unit) && noun !== undefined ? noun.plural : unit,
    points,
    gaps: gapsOf(archive, line, span),
    breaks: (indicator?.changes ?? []).flatMap(({ breakYear }) =>
      breakYear === undefined ? [] : [{ year: breakYear, label: 'rupture de série' }],
    ),
    ...(lastYear !== undefined && lastYear < span.to ? { firstFutureYear: lastYear + 1 } : {}),
    size: options.size,
  }
}

/** The span of a chart alone: its own figures, and the last budget years even where nothing was read. */
function chartSpan(archive: Archive, { indicator }: Line, own: YearSpan): YearSpan {
  const end = lifetimes(archive).get(indicator)?.lastYear ?? own.to
  return { from: own.from, to: Math.max(own.to, end) }
}

/**
 * The figures to draw: an objective that a bilan recalls only where nothing was promised in a budget document, a result
 * of a bilan only where no budget document prints one.
 */
function plottedPoints(archive: Archive, line: Line): IndicatorChartSpec['points'] {
  const keys = figuresOfLine(archive, line)
  const promised = new Set(
    keys
      .filter(({ measure }) => measure === 'forecast' || measure === 'target')
      .filter((key) =>
        comparableVersions(archive, key).some(({ value }) => plottedNumber(value) !== undefined),
      )
      .map(({ year }) => year),
  )
  return keys
    .filter(
      ({ measure, year }) =>
        drawn.includes(measure) && !(measure === 'recalledObjective' && promised.has(year)),
    )
    .toSorted((a, b) => drawn.indexOf(a.measure) - drawn.indexOf(b.measure) || a.year - b.year)
    .flatMap((key) => {
      const versions = comparableVersions(archive, key)
      const distinct = versions.filter(
        (version, index) => !versions.slice(index + 1).some((later) => sameStatement(later, version)),
      )
      return distinct.flatMap(({ value, documentType }) => {
        const number = plottedNumber(value)
        if (number === undefined) return []
        const reported = key.measure === 'actual' && !isBudgetary({ type: documentType })
        const measure = reported ? ('reportedActual' as const) : key.measure
        return [{ year: key.year, measure, value: number, label: shownValue(value) }]
      })
    })
}

/** The budget years whose result is due but not known as a number, with the word that says why. */
function gapsOf(archive: Archive, line: Line, span: YearSpan): IndicatorChartSpec['gaps'] {
  const known = new Map(seriesOf(archive, line, 'actual').map((point) => [point.year, point]))
  const life = lifetimes(archive).get(line.indicator)
  const from = Math.max(span.from, life?.createdBy?.year ?? archive.programme.firstYear)
  const to = Math.min(span.to, life?.lastYear ?? span.to)
  const gaps = []
  for (let year = from; year <= to; year += 1) {
    const point = known.get(year)
    if (point?.number !== undefined) continue
    gaps.push({ year, label: point === undefined ? 'non relevé' : shownValue(point.observation.value) })
  }
  return gaps
}
