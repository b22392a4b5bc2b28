import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { element, picture } from '#charts/svg.ts'
import { textWidth } from '#charts/text.ts'
import { escapeXml } from '#words/markup.ts'

/** One period: its values, the latest last, and the words written beside them. */
export interface DotRow {
  readonly name: string
  readonly values: readonly number[]
  readonly shown: string
}

/** Values of another source, period under period. */
export interface DotRowsSpec {
  readonly label: string
  /** Squares for counts, triangles for forecasts: never the shapes of the official charts. */
  readonly shape: 'square' | 'triangle'
  readonly rows: readonly DotRow[]
}

const fontSize = 14
const row = 24

/**
 * Rows of marks from zero, as SVG text for a width in pixels: the latest value full, the earlier ones hollow,
 * joined by a line from the smallest to the largest.
 */
export function dotRows({ label, shape, rows }: DotRowsSpec, width: number): string {
  const widest = (texts: readonly string[]) => max(texts, (text) => textWidth(text, fontSize)) ?? 0
  const left = widest(rows.map(({ name }) => name)) + 14
  const right = widest(rows.map(({ shown }) => shown)) + 16
  const highest = max(rows, ({ values }) => max(values)) ?? 0
  const x = scaleLinear([0, highest || 1], [left, Math.max(width - right, left + 24)])
  const height = rows.length * row
  const parts = [element('line', { x1: left, y1: 0, x2: left, y2: height, class: 'c-axis' })]
  rows.forEach(({ name, values, shown }, index) => {
    const y = index * row + row / 2
    const end = x(max(values) ?? 0)
    const text = (content: string, at: number, anchor: string, kind?: string) =>
      element('text', { x: at, y: y + 5, class: kind, 'text-anchor': anchor }, escapeXml(content))
    parts.push(text(name, left - 10, 'end', 'c-muted'))
    if (values.length > 0) {
      parts.push(
        element('line', { x1: x(Math.min(...values)), y1: y, x2: end, y2: y, class: 'c-stem' }),
        ...[...new Set(values.slice(0, -1))].map((value) => mark(shape, x(value), y, 'c-crossHollow')),
        ...values.slice(-1).map((value) => mark(shape, x(value), y, 'c-crossCheck')),
      )
    }
    parts.push(text(shown, end + 12, 'start', values.length === 0 ? 'c-muted' : 'c-cross-text'))
  })
  return picture(label, width, height, parts)
}

function mark(shape: DotRowsSpec['shape'], x: number, y: number, kind: string): string {
  const at = (n: number) => Math.round(n * 100) / 100
  return shape === 'square'
    ? element('rect', { x: x - 5, y: y - 5, width: 10, height: 10, class: kind })
    : element('path', { d: `M${at(x)} ${at(y - 6)}l6 11h-12z`, class: kind })
}
