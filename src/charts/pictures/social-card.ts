import { textLines } from '#charts/pictures/poster.ts'
import { type Drawing, element } from '#charts/svg.ts'
import { fewLines } from '#charts/text.ts'

/** The picture that networks show beside a shared address. */
export interface SocialCard {
  readonly kicker: string
  readonly title: string
  readonly lead: string
  readonly foot: string
  /** None for a page that has nothing to draw. */
  readonly chart: Drawing | undefined
}

/** Size of every card, in pixels: the one that networks ask for. */
export const cardSize = { width: 1200, height: 630 } as const

const margin = 64
const gutter = 56
/** Cards are drawn in one known font, narrower than the widths that are measured for any font. */
const room = 1.12

/** The card as SVG text, 1200 × 630: the words on the left, the chart on the right. */
export function socialCard({ kicker, title, lead, foot, chart }: SocialCard, style: string): string {
  const drawn = chart === undefined ? 0 : 530
  const scale = chart === undefined ? 1 : Math.min(drawn / chart.width, 500 / chart.height)
  const width = cardSize.width - 2 * margin - (chart === undefined ? 0 : drawn + gutter)
  const titles = fewLines(title, 56, width * room, 4)
  const leadY = 150 + titles.length * 62 + 26
  const leads = fewLines(lead, 32, width * room, Math.max(1, Math.floor((520 - leadY) / 42) + 1))
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${cardSize.width} ${cardSize.height}`,
      ...cardSize,
      class: 'p k',
    },
    `<style>${style}</style>`,
    element('rect', { ...cardSize, class: 'p-paper' }),
    element('rect', { width: cardSize.width, height: 12, class: 'p-rule' }),
    textLines(fewLines(kicker, 24, width, 1), { x: margin, y: 84, step: 0, kind: 'p-foot' }),
    textLines(titles, { x: margin, y: 150, step: 62, kind: 'p-title' }),
    textLines(leads, { x: margin, y: leadY, step: 42, kind: 'p-lead' }),
    textLines(fewLines(foot, 24, cardSize.width - 2 * margin, 1), {
      x: margin,
      y: 582,
      step: 0,
      kind: 'p-foot',
    }),
    ...(chart === undefined
      ? []
      : [
          element(
            'g',
            {
              transform: `translate(${cardSize.width - margin - Math.round(chart.width * scale)} 56) scale(${Math.round(scale * 1000) / 1000})`,
            },
            chart.svg,
          ),
        ]),
  )
}
