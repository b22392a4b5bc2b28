import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { element, picture } from '#charts/svg.ts'
import { fontSize, textWidth, wrapWords } from '#charts/text.ts'
import { escapeXml } from '#words/markup.ts'

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

/** Columns from zero, as SVG text for a width in pixels: every value above its column, years under each panel. */
export function alignedColumns({ label, years, panels }: AlignedColumnsSpec, width: number): string {
  const step = width / Math.max(years.length, 1)
  const middle = (year: number) => (years.indexOf(year) + 0.5) * step
  const parts: string[] = []
  let y = 0
  for (const { title, kind, columns } of panels) {
    const titles = wrapWords(title, fontSize, width)
    titles.forEach((text, index) => {
      parts.push(
        element(
          'text',
          { x: 0, y: y + 14 + index * line, class: 'c-strong', 'text-anchor': 'start' },
          escapeXml(text),
        ),
      )
    })
    const baseline = y + titles.length * line + 24 + plot
    const height = scaleLinear([0, max(columns, ({ value }) => value) || 1], [0, plot])
    for (const { year, value, label: shown } of columns) {
      const x = middle(year)
      const top = baseline - height(value ?? 0)
      const lines = textWidth(shown, fontSize) <= step ? [shown] : wrapWords(shown, fontSize, step)
      if (value !== undefined && value > 0) {
        const wide = Math.min(step * 0.6, 56)
        parts.push(
          element('rect', {
            x: x - wide / 2,
            y: top,
            width: wide,
            height: baseline - top,
            class: `c-bar c-${kind}`,
          }),
        )
      }
      lines.forEach((text, index) => {
        const at = top - 7 - (lines.length - 1 - index) * line
        // A word wider than its column stays inside the picture.
        const half = textWidth(text, fontSize) / 2
        const inside = Math.max(half, Math.min(x, width - half))
        const look = value === undefined ? 'c-muted' : undefined
        parts.push(element('text', { x: inside, y: at, class: look }, escapeXml(text)))
      })
    }
    parts.push(element('line', { x1: 0, y1: baseline, x2: width, y2: baseline, class: 'c-axis' }))
    for (const year of years) {
      parts.push(element('text', { x: middle(year), y: baseline + 18, class: 'c-muted' }, `${year}`))
    }
    y = baseline + 36
  }
  return picture(label, width, y - 8, parts)
}
