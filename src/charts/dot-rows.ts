import { max, sum } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { extentFromZero } from '#charts/extent.ts'
import { element, picture } from '#charts/svg.ts'
import { fontSize, textAt, textWidth } from '#charts/text.ts'

/** One period: its values, the latest last, and the words written beside them. */
export interface DotRow {
  readonly name: string
  readonly values: readonly number[]
  readonly shown: string
  /** What the official documents say of the same period, and its words; none when nothing is comparable. */
  readonly official?: { readonly values: readonly number[]; readonly shown: string }
}

/** Values of another source, period under period. */
export interface DotRowsSpec {
  readonly label: string
  /** Squares for counts, triangles for forecasts: never the shapes of the official charts. */
  readonly shape: 'square' | 'triangle'
  readonly rows: readonly DotRow[]
}

const lineHeight = 18

/**
 * Rows of marks on each side of zero, as SVG text for a width in pixels, on whole pixels: the latest value full, the earlier ones hollow,
 * joined by a line from the smallest to the largest; official values as rings, their words after the others or,
 * where the width is small, below.
 */
export function dotRows({ label, shape, rows }: DotRowsSpec, width: number): string {
  const widest = (texts: readonly string[]) => Math.ceil(max(texts, (text) => textWidth(text, fontSize)) ?? 0)
  const narrow = width < 480
  const officialText = ({ official }: DotRow) =>
    official === undefined || official.values.length === 0 ? '' : `officiel : ${official.shown}`
  const compared = rows.some((row) => officialText(row) !== '')
  const heights = rows.map((one) => (narrow && officialText(one) !== '' ? 24 + lineHeight : 24))
  const left = widest(rows.map(({ name }) => name)) + 14
  const shownWidth = widest(rows.map(({ shown }) => shown))
  const officialWidth = widest(rows.map(officialText))
  const gap = 14
  const right =
    (narrow ? Math.max(shownWidth, officialWidth) : shownWidth + (compared ? gap + officialWidth : 0)) +
    (compared ? 19 : 16)
  const all = ({ values, official }: DotRow) => [...values, ...(official?.values ?? [])]
  const [low, high] = extentFromZero(rows.flatMap(all))
  const end = Math.max(width - right, left + 24)
  // A negative mark keeps clear of the names.
  const x = scaleLinear([low, high], []).rangeRound([low < 0 ? left + 9 : left, end])
  const zero = x(0)
  const height = sum(heights)
  const parts = [element('path', { d: `M${zero} 0V${height}`, class: 'c-axis' })]
  let top = 0
  rows.forEach((one, index) => {
    const { name, values, shown, official } = one
    const own = heights[index] ?? 0
    const y = top + own / 2
    top += own
    const said = officialText(one)
    const start = Math.max(x(max(all(one)) ?? 0), zero) + (said === '' ? 12 : 15)
    const first = narrow && said !== '' ? y - lineHeight / 2 : y
    parts.push(textAt(name, left - 10, y + 5, 'end', 'muted'))
    if (values.length > 0) {
      const [from, to] = [x(Math.min(...values)), x(Math.max(...values))]
      parts.push(
        ...(from === to ? [] : [element('path', { d: `M${from} ${y}H${to}`, class: 'c-stem' })]),
        ...[...new Set(values.slice(0, -1))].map((value) => mark(shape, x(value), y, 'c-crossHollow')),
        ...values.slice(-1).map((value) => mark(shape, x(value), y, 'c-crossCheck')),
      )
    }
    for (const value of official?.values ?? []) {
      parts.push(element('circle', { cx: x(value), cy: y, r: 9, class: 'c-actual c-line' }))
    }
    parts.push(textAt(shown, start, first + 5, 'start', values.length === 0 ? 'muted' : 'cross-text'))
    if (said !== '') {
      const at = narrow ? start : start + Math.ceil(textWidth(shown, fontSize)) + gap
      parts.push(textAt(said, at, (narrow ? y + lineHeight / 2 : y) + 5, 'start', 'actual'))
    }
  })
  return picture(label, width, height, parts)
}

function mark(shape: DotRowsSpec['shape'], x: number, y: number, kind: string): string {
  return shape === 'square'
    ? element('rect', { x: x - 5, y: y - 5, width: 10, height: 10, class: kind })
    : element('path', { d: `M${x} ${y - 6}l6 11h-12z`, class: kind })
}
