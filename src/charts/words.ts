import { element } from '#charts/svg.ts'
import { escapeXml } from '#words/escape-xml.ts'

/** Size of a text of a chart, in pixels: `chart.css` says the same. */
export const fontSize = 14

/** A text of a chart, at a point of its baseline; `kind` is its class without the prefix `c-`. */
export interface Words {
  readonly text: string
  readonly kind: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** A text of a chart as an SVG element; nothing for an empty text. */
export function words({ text, kind, x, y, anchor }: Words): string {
  if (text === '') return ''
  const attributes = {
    x,
    y,
    class: `c-${kind}`,
    'text-anchor': anchor === 'middle' ? undefined : anchor,
  }
  return element('text', attributes, escapeXml(text))
}
