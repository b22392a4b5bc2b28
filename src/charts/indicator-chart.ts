import type { Measure } from '#domain/measure.ts'
import { measureTerms } from '#french/terms.ts'
import { fontSize, indicatorLayout, type IndicatorLayout } from '#charts/indicator-layout.ts'
import type { IndicatorChartSpec } from '#charts/indicator-chart-spec.ts'
import { polyline } from '#charts/polyline.ts'
import { glyph } from '#charts/glyph.ts'
import { element, picture, escapeText } from '#charts/svg.ts'
import { textWidth } from '#charts/text-width.ts'

export type { IndicatorChartSpec } from '#charts/indicator-chart-spec.ts'

/**
 * The chart of an indicator as SVG text, drawn for a width in pixels (320 or 640): actuals as a line with
 * points, forecasts hollow, targets as ticks; every value written beside its mark; missing years in words.
 * The value axis starts at zero.
 */
export function indicatorChart(spec: IndicatorChartSpec, width: number): string {
  const layout = indicatorLayout(spec, width)
  const { height, baseline } = layout
  return picture(spec.label, width, height, [
    ...futureBand(layout),
    element('line', { x1: 0, y1: baseline, x2: width, y2: baseline, class: 'c-axis' }),
    ...layout.ticks.map(({ x, label }) => words(label, x, height - 8, 'c-muted')),
    ...layout.breaks.flatMap(({ x, label }) => breakLine(x, label, layout)),
    ...layout.gaps.flatMap(({ x1, x2, lines }) => [
      element('line', { x1, y1: baseline, x2, y2: baseline, class: 'c-gap' }),
      ...lines.map((line, index) =>
        words(line, (x1 + x2) / 2, baseline - 8 - (lines.length - 1 - index) * fontSize * 1.1, 'c-muted'),
      ),
    ]),
    ...layout.runs
      .filter((run) => run.length > 1)
      .map((run) => element('path', { d: polyline(run), class: 'c-line c-actual' })),
    ...layout.marks.map(({ measure, x, y }) => glyph(measure, x, y)),
    ...layout.labels.map(({ text, kind, x, y }) => words(text, x, y, `c-${kind}`)),
    words(spec.unitLabel, 0, 13, 'c-muted', 'start'),
    ...keyLine(layout.keys),
  ])
}

function futureBand({ future, width, baseline }: IndicatorLayout): readonly string[] {
  if (future === undefined || future.x >= width) return []
  return [
    element('rect', {
      x: future.x,
      y: 22,
      width: width - future.x,
      height: baseline - 22,
      class: 'c-future',
    }),
    words(future.label, width - 4, 13, 'c-muted', 'end'),
  ]
}

function breakLine(x: number, label: string, { width, baseline }: IndicatorLayout): readonly string[] {
  const left = x + textWidth(label, fontSize) + 6 > width
  return [
    element('line', { x1: x, y1: 22, x2: x, y2: baseline, class: 'c-break' }),
    words(label, left ? x - 5 : x + 5, 34, 'c-muted', left ? 'end' : 'start'),
  ]
}

/** The kinds that could not be named beside their marks, each with its shape. */
function keyLine(keys: readonly Measure[]): readonly string[] {
  let x = 6
  return keys.flatMap((measure) => {
    const text = measureTerms[measure].label.toLowerCase()
    const at = x
    x += textWidth(text, fontSize) + 26
    return [glyph(measure, at, 29), words(text, at + 10, 34, `c-${measure}`, 'start')]
  })
}

function words(
  text: string,
  x: number,
  y: number,
  kind: string,
  anchor: 'start' | 'middle' | 'end' = 'middle',
): string {
  const attributes = { x, y, class: kind, 'text-anchor': anchor === 'middle' ? undefined : anchor }
  return element('text', attributes, escapeText(text))
}
