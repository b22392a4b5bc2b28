import { scaleLinear } from 'd3-scale'
import { extentFromZero } from '#charts/extent.ts'
import { element, picture } from '#charts/svg.ts'
import { fontSize, textAt, textWidth, wrapWords } from '#charts/text.ts'

/** What was voted or executed in a year, in euros; `undefined` when it was not read. */
export interface CreditsColumn {
  readonly value: number | undefined
  /** « 10,6 M€ (dont 3 M€ pour le personnel) ». */
  readonly label: string
  /** As it is written under the chart, in millions of euros: « 10,6 »; « ? » when it was not read. */
  readonly short: string
  /** Of which staff costs (title 2), in euros; set apart at the top of the column. */
  readonly staff?: number | undefined
}

/** Voted against executed credits, year by year, of one kind. */
export interface CreditsChartSpec {
  readonly label: string
  /** « Crédits de paiement (CP) ». */
  readonly title: string
  /** « CP votés », « CP consommés ». */
  readonly names: { readonly voted: string; readonly executed: string }
  readonly years: readonly {
    readonly year: number
    readonly voted: CreditsColumn
    readonly executed: CreditsColumn
  }[]
}

const stages = ['voted', 'executed'] as const
const looks = { voted: 'outlined', executed: 'filled' } as const

const line = 17
const row = 22
const plot = 150
const swatch = 12

/**
 * Pairs of columns from zero, as SVG text for a width in pixels: for each year, voted (outlined) beside executed
 * (filled), staff costs apart. The amounts stand under the years in two rows, which are the legend too. Years
 * that do not fit beside each other go on below, on the same scale.
 */
export function creditsChart({ label, title, names, years }: CreditsChartSpec, width: number): string {
  const columns = years.flatMap(({ voted, executed }) => [voted, executed])
  const widest = Math.max(34, ...columns.map(({ short }) => textWidth(short, fontSize))) + 8
  const beside = Math.max(...stages.map((stage) => textWidth(names[stage], fontSize))) + swatch + 16
  const left = beside + widest * years.length <= width ? beside : 0
  const perStrip = Math.max(1, Math.floor((width - left) / widest))
  const step = (width - left) / Math.max(1, Math.min(years.length, perStrip))
  const scale = scaleLinear(extentFromZero(columns.map(({ value }) => value)), [plot, 0])

  const titles = wrapWords(`${title}, en millions d’euros`, fontSize, width)
  const parts = titles.map((text, index) => textAt(text, 0, 14 + index * line, 'start', 'strong'))
  let top = titles.length * line + 10
  for (let first = 0; first < years.length; first += perStrip) {
    const strip = years.slice(first, first + perStrip)
    const middle = (index: number) => left + (index + 0.5) * step
    const thick = Math.min(step * 0.4, 40)
    strip.forEach(({ voted, executed }, index) => {
      parts.push(...column(voted, 'voted', middle(index) - thick - 1, thick, top, scale))
      parts.push(...column(executed, 'executed', middle(index) + 1, thick, top, scale))
    })
    const zero = top + scale(0)
    parts.push(element('line', { x1: left, y1: zero, x2: width, y2: zero, class: 'c-axis' }))
    let y = top + plot + 18
    strip.forEach(({ year }, index) => parts.push(textAt(`${year}`, middle(index), y, 'middle', 'strong')))
    for (const stage of stages) {
      y += row
      parts.push(
        element('rect', {
          ...{ x: 1, y: y - 11, width: swatch, height: swatch },
          class: `c-bar c-${looks[stage]}`,
        }),
        textAt(names[stage], swatch + 8, y, 'start'),
      )
      if (left === 0) y += line
      strip.forEach((year, index) => {
        const { value, short } = year[stage]
        parts.push(textAt(short, middle(index), y, 'middle', value === undefined ? 'muted' : 'text'))
      })
    }
    top = y + 24
  }
  return picture(label, width, top - 14, parts)
}

/** One column, its staff costs at its far end. */
function column(
  { value = 0, staff = 0 }: CreditsColumn,
  stage: (typeof stages)[number],
  x: number,
  width: number,
  top: number,
  scale: (euros: number) => number,
): readonly string[] {
  const part = (from: number, to: number, look: string) => {
    const [start, end] = [scale(Math.max(from, to)), scale(Math.min(from, to))]
    return start === end
      ? []
      : [
          element('rect', {
            ...{ x, y: top + start, width, height: Math.max(1, end - start) },
            class: `c-bar c-${look}`,
          }),
        ]
  }
  return [...part(0, value - staff, looks[stage]), ...part(value - staff, value, 'part')]
}
