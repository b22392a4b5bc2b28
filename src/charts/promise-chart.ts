import { isActual } from '#charts/mark-kind.ts'
import { glyph } from '#charts/glyph.ts'
import type { PromiseChartSpec } from '#charts/promise-chart-spec.ts'
import { promiseLayout, type PlacedPromise, type PlacedPromiseYear } from '#charts/promise-layout.ts'
import { element, picture } from '#charts/svg.ts'
import { words } from '#charts/words.ts'

export type { PromiseChartSpec } from '#charts/promise-chart-spec.ts'

/**
 * What was announced and what was obtained, as SVG text for a width in pixels: for each year, the forecast, the
 * forecast updated during the year or the target, then the result as a line from zero. A dotted line carries the
 * first announcement down, and each later figure's distance from it is dotted too.
 */
export function promiseChart(spec: PromiseChartSpec, width: number): string {
  const layout = promiseLayout(spec, width)
  return picture(
    spec.label,
    width,
    layout.height,
    layout.years.flatMap((year) => yearPicture(year, layout.zero)),
  )
}

function yearPicture({ heading, lanes, guide, top, bottom }: PlacedPromiseYear, zero: number) {
  return [
    ...heading.map(words),
    element('line', { x1: zero, y1: top, x2: zero, y2: bottom, class: 'c-axis' }),
    ...(guide === undefined
      ? []
      : [element('line', { x1: guide.x, y1: guide.y1, x2: guide.x, y2: guide.y2, class: 'c-break' })]),
    ...lanes.flatMap((lane) => lanePicture(lane, zero, guide?.x)),
  ]
}

function lanePicture({ measure, x, y, label }: PlacedPromise, zero: number, guideX: number | undefined) {
  if (x === undefined) return [words(label)]
  return [
    ...(guideX === undefined || guideX === x
      ? []
      : [element('line', { x1: x, y1: y, x2: guideX, y2: y, class: 'c-break' })]),
    ...(isActual(measure)
      ? [element('line', { x1: zero, y1: y, x2: x, y2: y, class: 'c-line c-actual' })]
      : []),
    glyph(measure, x, y, 'x'),
    words(label),
  ]
}
