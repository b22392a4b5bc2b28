import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { element, picture, polyline } from '#charts/svg.ts'
import { textWidth } from '#charts/text.ts'
import { escapeXml } from '#words/markup.ts'

const fontSize = 14

/** A small line of results. */
export interface SparklineSpec {
  readonly id: string
  readonly label: string
  readonly from: number
  readonly to: number
  readonly points: readonly { readonly year: number; readonly value: number; readonly label: string }[]
}

/**
 * The small chart of a key figure as SVG text, for a width in pixels. Starts at zero; missing years are gaps.
 * Every value and year is written when they all fit, else the first and the last, above the line.
 */
export function sparkline(spec: SparklineSpec, width: number): string {
  const height = 96
  const baseline = height - 22
  const labelWidth = max(spec.points, (point) => textWidth(point.label, fontSize, true)) ?? 0
  const widest = Math.max(labelWidth, textWidth(`${spec.to}`, fontSize)) + 4
  const x = scaleLinear([spec.from, spec.to], [widest / 2, width - widest / 2])
  const everyFits = x(spec.from + 1) - x(spec.from) >= widest || spec.points.length < 2
  const y = scaleLinear([0, max(spec.points, ({ value }) => value) || 1], [baseline - 4, 24])
  const marks = spec.points.map((point) => ({ ...point, x: x(point.year), y: y(point.value) }))
  const runs = marks.reduce<(typeof marks)[]>((all, mark) => {
    const last = all.at(-1)
    if (last?.at(-1)?.year === mark.year - 1) last.push(mark)
    else all.push([mark])
    return all
  }, [])
  return picture(spec.label, width, height, [
    element('line', { x1: 0, y1: baseline, x2: width, y2: baseline, class: 'c-axis' }),
    ...runs
      .filter((run) => run.length > 1)
      .map((run) => element('path', { d: polyline(run), class: 'c-line c-actual' })),
    ...marks.map((mark) => element('circle', { cx: mark.x, cy: mark.y, r: 4, class: 'c-full c-actual' })),
    ...marks
      .filter((_, index) => everyFits || index === 0 || index === marks.length - 1)
      .flatMap((mark) => [
        element(
          'text',
          { x: mark.x, y: everyFits ? mark.y - 9 : 13, class: 'c-actual' },
          escapeXml(mark.label),
        ),
        element('text', { x: mark.x, y: height - 6, class: 'c-muted' }, `${mark.year}`),
      ]),
  ])
}
