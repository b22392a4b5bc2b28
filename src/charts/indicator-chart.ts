import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { glyph } from '#charts/glyph.ts'
import type { IndicatorChartSpec } from '#charts/indicator-spec.ts'
import { kindNames, type MarkKind } from '#charts/mark-kind.ts'
import type { Box } from '#charts/place/box-grid.ts'
import { type PlacedGap, placeGaps } from '#charts/place/gaps.ts'
import { besideLines, type Header, placeHeader } from '#charts/place/header.ts'
import { labelBox, type PlacedLabel, placeLabels } from '#charts/place/labels.ts'
import {
  alongLine,
  markBox,
  type PlacedMark,
  reaches,
  runsOf,
  servedFirst,
  sideBySide,
} from '#charts/place/marks.ts'
import { type PlacedTick, placeTicks } from '#charts/place/ticks.ts'
import { element, picture, polyline } from '#charts/svg.ts'
import { words } from '#charts/text.ts'
import { escapeXml } from '#words/markup.ts'

/** The height that the line of remarks adds below the years of a chart: none without remarks. */
export function notesHeight({ notes = [], years }: Pick<IndicatorChartSpec, 'notes' | 'years'>): number {
  return notes.some(({ year }) => years.includes(year)) ? 18 : 0
}

/** The numbers of the editors' remarks, each under its year, on a line of their own; `y` is its baseline. */
export function noteMarks(
  { notes = [], years }: Pick<IndicatorChartSpec, 'notes' | 'years'>,
  width: number,
  y: number,
): readonly string[] {
  const step = (width - 16) / years.length
  const byYear = Map.groupBy(
    notes.filter(({ year }) => years.includes(year)),
    ({ year }) => year,
  )
  return [...byYear].map(([year, group]) =>
    words({
      text: group.map(({ label }) => label).join(''),
      kind: 'text',
      x: 8 + (years.indexOf(year) + 0.5) * step,
      y,
      anchor: 'middle',
    }),
  )
}

/** Size of every text of a chart, in the units of its own geometry. */
export const fontSize = 14

/** Everything an indicator's chart shows, placed: plain data, before any SVG. */
export interface IndicatorLayout {
  readonly width: number
  readonly height: number
  readonly baseline: number
  readonly header: Header
  readonly marks: readonly PlacedMark[]
  readonly runs: readonly (readonly PlacedMark[])[]
  /** Values, names of the kinds of mark, and words beside vertical lines. */
  readonly labels: readonly PlacedLabel[]
  readonly gaps: readonly PlacedGap[]
  /** Where a series breaks. */
  readonly breaks: readonly number[]
  /** Where the years after the programme's last one start. */
  readonly future: number | undefined
  readonly ticks: readonly PlacedTick[]
  /** What no text may be written on. */
  readonly obstacles: readonly Box[]
}

const bottom = 26
const side = 8

/** Places the marks, labels and words of an indicator's chart for a width in pixels. */
export function indicatorLayout(spec: IndicatorChartSpec, width: number): IndicatorLayout {
  return layoutWith([], spec, width)
}

/** Lays out with some kinds of mark named in the header; starts again when more of them need it. */
function layoutWith(named: readonly MarkKind[], spec: IndicatorChartSpec, width: number): IndicatorLayout {
  const header = placeHeader(spec.unitLabel, named, width, fontSize)
  const plotHeight = spec.size === 'small' ? 184 : width < 480 ? 234 : 294
  const baseline = header.bottom + plotHeight
  const step = (width - 2 * side) / spec.years.length
  const first = spec.years[0] ?? 0
  const x = (year: number) => side + (year - first + 0.5) * step
  const start = (year: number) => x(year) - step / 2
  const breaks = spec.breaks.filter(({ year }) => year > first && year <= (spec.years.at(-1) ?? 0))
  const future = spec.firstFutureYear
  const lines = besideLines(
    [
      ...(future === undefined ? [] : [{ x: start(future), label: `après ${future - 1}`, flips: false }]),
      ...breaks.map(({ year, label }) => ({ x: start(year), label, flips: true })),
    ],
    header.bottom,
    width,
    fontSize,
  )
  const top = header.bottom + 38 + (lines.length > 0 ? 18 : 0)
  const y = scaleLinear([0, max(spec.points, ({ value }) => value) || 1], [baseline, top])
  const marks = sideBySide(
    spec.points.map((point) => ({ ...point, x: x(point.year), y: y(point.value) })),
    Math.min(14, step * 0.4),
  )
  const runs = runsOf(
    marks,
    breaks.map(({ year }) => year),
  )
  const gaps = placeGaps(spec.gaps, { x, step, width, baseline, fontSize })
  const obstacles: readonly Box[] = [
    ...runs.flatMap(alongLine),
    ...marks.map(markBox),
    ...breaks.map(({ year }) => ({ x: start(year) - 1, y: header.bottom, width: 2, height: plotHeight })),
    ...[...lines, ...gaps.flatMap(({ words }) => words)].map((word) => labelBox(word, fontSize)),
  ]
  const frame: Box = { x: 0, y: header.bottom, width, height: plotHeight - 1 }
  const served = marks.toSorted(servedFirst)
  const values = placeLabels(
    served.map(({ label, measure, x: markX, y: markY }) => ({
      ...{ text: label, kind: measure, x: markX, y: markY },
      ...{ reachX: reaches[measure].x, reachY: reaches[measure].y },
    })),
    obstacles,
    frame,
    fontSize,
  )
  const { names, keys } = kindNames(
    [...new Set(served.map(({ measure }) => measure))].filter((measure) => !named.includes(measure)),
    values,
    [...obstacles, ...values.map((label) => labelBox(label, fontSize))],
    frame,
    fontSize,
  )
  if (keys.length > 0) return layoutWith([...named, ...keys], spec, width)
  return {
    ...{ width, height: baseline + bottom, baseline, header, marks, runs, gaps, obstacles },
    labels: [...values, ...names, ...lines],
    breaks: breaks.map(({ year }) => start(year)),
    future: future === undefined ? undefined : start(future),
    ticks: placeTicks(spec.years, x, step, fontSize),
  }
}

/**
 * The chart of an indicator as SVG text, drawn for a width in pixels (320 or more): actuals as a line with
 * points, forecasts hollow, targets as ticks; every value written beside its mark; missing years in words.
 * The value axis starts at zero.
 */
export function indicatorChart(spec: IndicatorChartSpec, width: number): string {
  const layout = indicatorLayout(spec, width)
  const { height, baseline, header } = layout
  return picture(spec.label, width, height + notesHeight(spec), [
    ...noteMarks(spec, width, height + 9),
    ...futureBand(layout),
    element('line', { x1: 0, y1: baseline, x2: width, y2: baseline, class: 'c-axis' }),
    ...layout.ticks.map(({ x, label }) => placedWords(label, x, height - 8, 'c-muted')),
    ...layout.breaks.map((x) =>
      element('line', { x1: x, y1: header.bottom, x2: x, y2: baseline, class: 'c-break' }),
    ),
    ...layout.gaps.flatMap((gap) => [
      element('line', { x1: gap.x1, y1: baseline, x2: gap.x2, y2: baseline, class: 'c-gap' }),
      ...gap.words.map(({ text, kind, x, y }) => placedWords(text, x, y, `c-${kind}`)),
    ]),
    ...layout.runs
      .filter((run) => run.length > 1)
      .map((run) => element('path', { d: polyline(run), class: 'c-line c-actual' })),
    ...layout.marks.map(({ measure, x, y }) => glyph(measure, x, y)),
    ...layout.labels.map(({ text, kind, x, y }) => placedWords(text, x, y, `c-${kind}`)),
    ...header.unitLines.map(({ text, y }) => placedWords(text, 1, y, 'c-muted', 'start')),
    ...header.keys.flatMap(({ measure, text, x, y }) => [
      glyph(measure, x + 8, y - 5),
      placedWords(text, x + 18, y, `c-${measure}`, 'start'),
    ]),
  ])
}

function futureBand({ future, width, baseline, header }: IndicatorLayout): readonly string[] {
  if (future === undefined || future >= width) return []
  return [
    element('rect', {
      ...{ x: future, y: header.bottom, width: width - future, height: baseline - header.bottom },
      class: 'c-future',
    }),
  ]
}

function placedWords(
  text: string,
  x: number,
  y: number,
  kind: string,
  anchor: 'start' | 'middle' = 'middle',
): string {
  const attributes = { x, y, class: kind, 'text-anchor': anchor === 'middle' ? undefined : anchor }
  return element('text', attributes, escapeXml(text))
}
