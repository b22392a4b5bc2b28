import { type Drawing, element } from '#charts/svg.ts'
import { wrapWords } from '#charts/text.ts'
import { escapeXml } from '#words/markup.ts'

/** A chart that leaves the site, with all that it needs to be understood alone. */
export interface Poster {
  readonly title: string
  readonly lead: string
  readonly chart: Drawing
  /** Source, licence, date, address: one line each. */
  readonly foot: readonly string[]
}

const margin = 32
const sizes = { title: 28, lead: 16, foot: 13 } as const

/** Writes lines of text under each other, from a baseline. */
export function textLines(
  lines: readonly string[],
  place: { readonly x: number; readonly y: number; readonly step: number; readonly kind: string },
): string {
  return lines
    .map((line, index) =>
      element('text', { x: place.x, y: place.y + index * place.step, class: place.kind }, escapeXml(line)),
    )
    .join('')
}

/** The poster as a whole SVG file: title and sentence above the chart, source below, its own style inside. */
export function poster({ title, lead, chart, foot }: Poster, style: string): string {
  const { svg, width, height } = chart
  const titles = wrapWords(title, sizes.title, width)
  const leads = wrapWords(lead, sizes.lead, width)
  const feet = foot.flatMap((line) => wrapWords(line, sizes.foot, width))
  const titleY = margin + sizes.title
  const leadY = titleY + titles.length * 34
  const chartY = leadY + leads.length * 22
  const footY = chartY + height + 28
  const whole = { width: width + 2 * margin, height: footY + (feet.length - 1) * 18 + margin - 8 }
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${whole.width} ${whole.height}`,
      ...whole,
      role: 'img',
      'aria-labelledby': 't d',
      class: 'p',
    },
    element('title', { id: 't' }, escapeXml(title)),
    element('desc', { id: 'd' }, escapeXml([lead, ...foot].join(' '))),
    `<style>${style}</style>`,
    element('rect', { ...whole, class: 'p-paper' }),
    element('rect', { width: whole.width, height: 5, class: 'p-rule' }),
    textLines(titles, { x: margin, y: titleY, step: 34, kind: 'p-title' }),
    textLines(leads, { x: margin, y: leadY, step: 22, kind: 'p-lead' }),
    element('g', { transform: `translate(${margin} ${chartY})` }, svg),
    textLines(feet, { x: margin, y: footY, step: 18, kind: 'p-foot' }),
  )
}
