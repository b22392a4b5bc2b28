import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { element, escapeText, picture } from '#charts/svg.ts'
import { textWidth } from '#charts/text-width.ts'

/** One bar: what was voted or executed, in AE or CP, in euros; `undefined` when it was not read. */
export interface CreditsBar {
  readonly key: 'voted' | 'executed'
  readonly kind: 'AE' | 'CP'
  readonly value: number | undefined
  readonly label: string
}

/** Voted against executed credits, year by year. */
export interface CreditsChartSpec {
  readonly id: string
  readonly label: string
  readonly groups: readonly { readonly year: number; readonly bars: readonly CreditsBar[] }[]
}

const row = 22
const names = { voted: 'voté', executed: 'consommé' } as const

/**
 * Horizontal bars from zero, as SVG text for a width in pixels: for each year, AE then CP, voted (outlined)
 * above executed (filled), each with its name and amount.
 */
export function creditsChart(spec: CreditsChartSpec, width: number): string {
  const left = 122
  const all = spec.groups.flatMap(({ bars }) => bars)
  const right = (max(all, ({ label }) => textWidth(label, 14)) ?? 0) + 8
  const scale = scaleLinear([0, max(all, ({ value }) => value) || 1], [0, width - left - right])
  let y = 4
  const parts: string[] = []
  for (const group of spec.groups) {
    parts.push(
      element('text', { x: 0, y: y + 15, class: 'c-strong', 'text-anchor': 'start' }, `${group.year}`),
    )
    for (const bar of group.bars) {
      parts.push(
        element(
          'text',
          { x: left - 8, y: y + 15, class: 'c-muted', 'text-anchor': 'end' },
          `${bar.kind} ${names[bar.key]}`,
        ),
        ...(bar.value === undefined || bar.value === 0
          ? []
          : [
              element('rect', {
                x: left,
                y: y + 4,
                width: Math.max(scale(bar.value), 1),
                height: 14,
                class: `c-bar c-${bar.key}`,
              }),
            ]),
        element(
          'text',
          {
            x: left + (bar.value === undefined ? 0 : scale(bar.value)) + 6,
            y: y + 15,
            class: bar.value === undefined ? 'c-muted' : 'c-text',
            'text-anchor': 'start',
          },
          escapeText(bar.label),
        ),
      )
      y += row
    }
    y += 14
  }
  parts.push(element('line', { x1: left, y1: 0, x2: left, y2: y - 12, class: 'c-axis' }))
  return picture(spec.label, width, y - 8, parts)
}
