import type { IndicatorChartSpec } from '#charts/indicator-chart.ts'
import type { Archive } from '#domain/archive.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { Measure } from '#domain/measure.ts'
import { plottedNumber } from '#domain/printed-value.ts'
import { figuresOf, sameStatement, versionsOf } from '#domain/revisions.ts'
import { seriesOf } from '#domain/series.ts'
import { shownValue } from '#french/value.ts'
import { finding, isCount, nounOf } from '#views/finding.ts'

/** First and last year of a chart's axis. */
export interface YearSpan {
  readonly from: number
  readonly to: number
}

/** The measures that a chart draws, in the order they are drawn. */
const drawn: readonly Measure[] = ['target', 'forecast', 'updatedForecast', 'actual']

/** The years for which an indicator has at least one plottable figure; `undefined` when it has none. */
export function plottedSpan(archive: Archive, indicator: Indicator, subIndicator = ''): YearSpan | undefined {
  const years = plottedPoints(archive, indicator, subIndicator).map(({ year }) => year)
  return years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) }
}

/** The smallest span that holds several. */
export function unionSpan(spans: readonly YearSpan[]): YearSpan | undefined {
  if (spans.length === 0) return undefined
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) }
}

/**
 * The chart of an indicator: every plottable figure, the years whose result is missing, the breaks.
 * `span` fixes the axis, for charts that share it. `undefined` when there is nothing to plot.
 */
export function indicatorChartSpec(
  archive: Archive,
  indicator: Indicator,
  options: {
    readonly size: 'full' | 'small'
    readonly span?: YearSpan | undefined
    readonly subIndicator?: string
  },
): IndicatorChartSpec | undefined {
  const subIndicator = options.subIndicator ?? ''
  const points = plottedPoints(archive, indicator, subIndicator)
  const own = plottedSpan(archive, indicator, subIndicator)
  if (own === undefined) return undefined
  const span = options.span ?? chartSpan(archive, indicator, own)
  const { noun, unit } = nounOf(indicator, subIndicator)
  const lastYear = archive.programme.lastYear
  return {
    id: subIndicator === '' ? indicator.slug : `${indicator.slug}-${subIndicator}`,
    label: `${indicator.title}. ${finding(archive, indicator, subIndicator)} Tous les chiffres sont dans le tableau qui suit.`,
    years: Array.from({ length: span.to - span.from + 1 }, (_, index) => span.from + index),
    unitLabel: isCount(unit) && noun !== undefined ? noun.plural : unit,
    points,
    gaps: gapsOf(archive, indicator, subIndicator, span),
    breaks: indicator.changes.flatMap(({ breakYear }) =>
      breakYear === undefined ? [] : [{ year: breakYear, label: 'rupture de série' }],
    ),
    ...(lastYear !== undefined && lastYear < span.to ? { firstFutureYear: lastYear + 1 } : {}),
    size: options.size,
  }
}

/** The span of a chart alone: its own figures, and the last budget years even where nothing was read. */
function chartSpan(archive: Archive, indicator: Indicator, own: YearSpan): YearSpan {
  const end = removalYear(archive, indicator) ?? (lastDocumentYear(archive) ?? own.to) + 1
  return { from: own.from, to: Math.max(own.to, end - 1) }
}

function plottedPoints(
  archive: Archive,
  indicator: Indicator,
  subIndicator: string,
): IndicatorChartSpec['points'] {
  return figuresOf(archive, indicator.slug)
    .filter((key) => key.subIndicator === subIndicator && drawn.includes(key.measure))
    .toSorted((a, b) => drawn.indexOf(a.measure) - drawn.indexOf(b.measure) || a.year - b.year)
    .flatMap((key) => {
      const versions = versionsOf(archive, key)
      const distinct = versions.filter(
        (version, index) => !versions.slice(index + 1).some((later) => sameStatement(later, version)),
      )
      return distinct.flatMap(({ value }) => {
        const number = plottedNumber(value)
        if (number === undefined) return []
        return [{ year: key.year, measure: key.measure, value: number, label: shownValue(value) }]
      })
    })
}

/** The budget years whose result is due but not known as a number, with the word that says why. */
function gapsOf(
  archive: Archive,
  indicator: Indicator,
  subIndicator: string,
  span: YearSpan,
): IndicatorChartSpec['gaps'] {
  const known = new Map(
    seriesOf(archive, indicator.slug, 'actual', subIndicator).map((point) => [point.year, point]),
  )
  const from = Math.max(span.from, creationYear(archive, indicator) ?? archive.programme.firstYear)
  const to = Math.min(
    span.to,
    (removalYear(archive, indicator) ?? Infinity) - 1,
    lastDocumentYear(archive) ?? span.to,
  )
  const gaps = []
  for (let year = from; year <= to; year += 1) {
    const point = known.get(year)
    if (point?.number !== undefined) continue
    gaps.push({ year, label: point === undefined ? 'non relevé' : shownValue(point.observation.value) })
  }
  return gaps
}

/** The first budget year without the indicator, when a document removed it. */
function removalYear(archive: Archive, indicator: Indicator): number | undefined {
  const change = indicator.changes.find(({ kind }) => kind === 'removed')
  return change === undefined ? undefined : archive.documentById.get(change.document)?.year
}

function creationYear(archive: Archive, indicator: Indicator): number | undefined {
  const change = indicator.changes.find(({ kind }) => kind === 'created')
  return change === undefined ? undefined : archive.documentById.get(change.document)?.year
}

function lastDocumentYear(archive: Archive): number | undefined {
  const years = archive.documents.map(({ year }) => year)
  return years.length === 0 ? undefined : Math.max(...years)
}
