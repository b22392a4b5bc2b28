import { scaleLinear } from 'd3-scale'
import { extentFromZero } from '#charts/extent.ts'
import { element, picture } from '#charts/svg.ts'
import { fontSize, textAt, textWidth, wrapWords } from '#charts/text.ts'

/** The value of one year; `undefined` when it is not known, and `label` then says why. */
export interface Column {
  readonly year: number
  readonly value: number | undefined
  readonly label: string
}

/** One quantity, on its own scale. */
export interface ColumnPanel {
  readonly title: string
  readonly kind: 'filled' | 'outlined'
  readonly columns: readonly Column[]
}

/** Panels above each other that share their years and nothing else. */
export interface AlignedColumnsSpec {
  readonly label: string
  readonly years: readonly number[]
  readonly panels: readonly ColumnPanel[]
}

const line = 17
const plot = 96

/** Columns from zero, as SVG text for a width in pixels: every value above its column, or under a negative one, years under each panel. */
export function alignedColumns({ label, years, panels }: AlignedColumnsSpec, width: number): string {
  const step = width / Math.max(years.length, 1)
  const middle = (year: number) => (years.indexOf(year) + 0.5) * step
  const parts: string[] = []
  let y = 0
  for (const { title, kind, columns } of panels) {
    const titles = wrapWords(title, fontSize, width)
    titles.forEach((text, index) => {
      parts.push(textAt(text, 0, y + 14 + index * line, 'start', 'strong'))
    })
    const [low, high] = extentFromZero(columns.map(({ value }) => value))
    const foot = y + titles.length * line + 24 + plot
    // Under a negative column, room for its value.
    const height = scaleLinear([low, high], [foot - (low < 0 ? 24 : 0), foot - plot])
    const zero = height(0)
    for (const { year, value, label: shown } of columns) {
      const x = middle(year)
      const end = height(value ?? 0)
      const isBelow = value !== undefined && value < 0
      const lines = textWidth(shown, fontSize) <= step ? [shown] : wrapWords(shown, fontSize, step)
      if (value !== undefined && value !== 0) {
        const wide = Math.min(step * 0.6, 56)
        parts.push(
          element('rect', {
            x: x - wide / 2,
            y: Math.min(end, zero),
            width: wide,
            height: Math.abs(zero - end),
            class: `c-bar c-${kind}`,
          }),
        )
      }
      lines.forEach((text, index) => {
        const at = isBelow ? end + 17 + index * line : end - 7 - (lines.length - 1 - index) * line
        // A word wider than its column stays inside the picture.
        const half = textWidth(text, fontSize) / 2
        const inside = Math.max(half, Math.min(x, width - half))
        parts.push(textAt(text, inside, at, 'middle', value === undefined ? 'muted' : 'text'))
      })
    }
    parts.push(element('line', { x1: 0, y1: zero, x2: width, y2: zero, class: 'c-axis' }))
    for (const year of years) {
      parts.push(textAt(`${year}`, middle(year), foot + 18, 'middle', 'muted'))
    }
    y = foot + 36
  }
  return picture(label, width, y - 8, parts)
}
