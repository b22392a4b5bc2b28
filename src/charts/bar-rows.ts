import { scaleLinear } from 'd3-scale'
import { extentFromZero } from '#charts/extent.ts'
import { element, picture } from '#charts/svg.ts'
import { fontSize, textAt, textWidth, wrapWords } from '#charts/text.ts'

/** How a bar is drawn: `outlined` what was decided, `filled` what was done, `moved` a change, `crossCheck` another source. */
export type BarKind = 'outlined' | 'filled' | 'moved' | 'left' | 'crossCheck'

/** One bar, from one amount to another; `to` is `undefined` when it was not read, and `shown` then says so. */
export interface BarRow {
  readonly heading?: string
  readonly name: string
  readonly shown: string
  readonly kind: BarKind
  readonly from?: number
  readonly to: number | undefined
  /** The last part of the bar, set apart. */
  readonly part?: number
  /** Whether a thin line joins its end to the next bar. */
  readonly joined?: boolean
}

/** Bars under each other on one scale that starts at zero. */
export interface BarRowsSpec {
  readonly label: string
  /** The rows of all the charts that this one is compared with, its own among them: they share scale and margins. */
  readonly alike?: readonly BarRow[]
  readonly rows: readonly BarRow[]
}

const bar = 14
const line = 17
/** The share of a small width that bars need to keep names and amounts beside them. */
const leastShare = 0.3

/**
 * Horizontal bars as SVG text for a width in pixels: names at the left and amounts at the right of each bar,
 * or both above it where they would leave it too little room. Nothing is cut: texts wrap.
 */
export function barRows(spec: BarRowsSpec, width: number): string {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, fontSize)))
  const { alike = spec.rows } = spec
  const beside = {
    left: widest(alike.map(({ name }) => name)) + 10,
    right: widest(alike.map(({ shown }) => shown)) + 8,
  }
  const narrow = width < 480 && width - beside.left - beside.right < width * leastShare
  const { left, right } = narrow ? { left: 0, right: 2 } : beside
  const ends = alike.flatMap(({ from, to }) => [from, to])
  const scale = scaleLinear(extentFromZero(ends), [left + 1, width - right])
  const parts: string[] = []
  let y = 0
  spec.rows.forEach((row, index) => {
    if (row.heading !== undefined) {
      parts.push(textAt(row.heading, 0, y + 18 + (index === 0 ? 0 : 8), 'start', 'strong'))
      y += index === 0 ? 26 : 34
    }
    const texts = narrow ? wrapWords(`${row.name} : ${row.shown}`, fontSize, width) : []
    texts.forEach((text, position) => parts.push(textAt(text, 0, y + 14 + position * line, 'start')))
    const top = y + texts.length * line + 4
    const bottom = top + (narrow && row.to === undefined ? 0 : bar)
    parts.push(
      element('line', {
        x1: scale(0),
        y1: top - (narrow ? 1 : 4),
        x2: scale(0),
        y2: bottom + 1,
        class: 'c-axis',
      }),
    )
    if (!narrow) {
      const end = Math.max(scale(row.from ?? 0), scale(row.to ?? 0))
      parts.push(textAt(row.name, left - 10, top + 12, 'end', 'muted'))
      parts.push(textAt(row.shown, end + 7, top + 12, 'start', row.to === undefined ? 'muted' : 'text'))
    }
    parts.push(...drawn(row, top, scale))
    y = bottom + (narrow ? 6 : 4)
    const next = spec.rows[index + 1]
    if (row.joined === true && next !== undefined && row.to !== undefined) {
      const joint = scale(row.to)
      parts.push(
        element('line', { x1: joint, y1: bottom, x2: joint, y2: y + (narrow ? 0 : 4), class: 'c-axis' }),
      )
    }
  })
  return picture(spec.label, width, y + 2, parts)
}

function drawn({ from = 0, to, kind, part = 0 }: BarRow, top: number, scale: (n: number) => number) {
  if (to === undefined || to === from) return []
  const [start, end] = [scale(Math.min(from, to)), scale(Math.max(from, to))]
  const rect = (x: number, until: number, of: string) =>
    element('rect', { x, y: top, width: Math.max(until - x, 1), height: bar, class: `c-bar c-${of}` })
  return part > 0
    ? [
        rect(start, scale(Math.max(from, to) - part), kind),
        rect(scale(Math.max(from, to) - part), end, 'part'),
      ]
    : [rect(start, end, kind)]
}
