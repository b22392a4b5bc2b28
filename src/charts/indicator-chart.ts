import { indicatorLayout, type IndicatorLayout } from '#charts/indicator-layout.ts'
import type { IndicatorChartSpec } from '#charts/indicator-spec.ts'
import { polyline } from '#charts/polyline.ts'
import { glyph } from '#charts/glyph.ts'
import { noteMarks, notesHeight } from '#charts/note-marks.ts'
import { element, picture } from '#charts/svg.ts'
import { escapeXml } from '#words/escape-xml.ts'

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
    ...layout.ticks.map(({ x, label }) => words(label, x, height - 8, 'c-muted')),
    ...layout.breaks.map((x) =>
      element('line', { x1: x, y1: header.bottom, x2: x, y2: baseline, class: 'c-break' }),
    ),
    ...layout.gaps.flatMap((gap) => [
      element('line', { x1: gap.x1, y1: baseline, x2: gap.x2, y2: baseline, class: 'c-gap' }),
      ...gap.words.map(({ text, kind, x, y }) => words(text, x, y, `c-${kind}`)),
    ]),
    ...layout.runs
      .filter((run) => run.length > 1)
      .map((run) => element('path', { d: polyline(run), class: 'c-line c-actual' })),
    ...layout.marks.map(({ measure, x, y }) => glyph(measure, x, y)),
    ...layout.labels.map(({ text, kind, x, y }) => words(text, x, y, `c-${kind}`)),
    ...header.unitLines.map(({ text, y }) => words(text, 1, y, 'c-muted', 'start')),
    ...header.keys.flatMap(({ measure, text, x, y }) => [
      glyph(measure, x + 8, y - 5),
      words(text, x + 18, y, `c-${measure}`, 'start'),
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

function words(
  text: string,
  x: number,
  y: number,
  kind: string,
  anchor: 'start' | 'middle' = 'middle',
): string {
  const attributes = { x, y, class: kind, 'text-anchor': anchor === 'middle' ? undefined : anchor }
  return element('text', attributes, escapeXml(text))
}
