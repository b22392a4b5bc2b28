import { scaleLinear } from 'd3-scale'
import { extentFromZero } from '#charts/extent.ts'
import { element, picture } from '#charts/svg.ts'
import { fontSize, textWidth, type Words, words, wrapWords } from '#charts/text.ts'
import type { Archive } from '#model/archive.ts'
import { programmeRow, totalOf, yearCredits } from '#model/credit-path.ts'
import type { CreditAmount, CreditPair } from '#model/credit.ts'
import { formatMillions, noBreakSpace, thinSpace } from '#words/number.ts'

/** Autorisations d’engagement or crédits de paiement. */
export type CreditsKind = 'AE' | 'CP'

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
  readonly kind: CreditsKind
  readonly years: readonly {
    readonly year: number
    readonly voted: CreditsColumn
    readonly executed: CreditsColumn
  }[]
}

const kinds = {
  AE: { title: 'Autorisations d’engagement (AE)', voted: 'AE votées', executed: 'AE consommées' },
  CP: { title: 'Crédits de paiement (CP)', voted: 'CP votés', executed: 'CP consommés' },
} as const
const amounts: Readonly<Record<CreditsKind, CreditAmount>> = {
  AE: 'commitmentAuthorisations',
  CP: 'paymentAppropriations',
}
const stages = ['voted', 'executed'] as const
const looks = { voted: 'outlined', executed: 'filled' } as const

/** « CP votés », « AE consommées ». */
export function creditsName(kind: CreditsKind, stage: (typeof stages)[number]): string {
  return kinds[kind][stage]
}

const line = 17
const row = 22
const plot = 150
const swatch = 12

/**
 * Pairs of columns from zero, as SVG text for a width in pixels: for each year, voted (outlined) beside executed
 * (filled), staff costs apart. The amounts stand under the years in two rows, which are the legend too. Years
 * that do not fit beside each other go on below, on the same scale.
 */
export function creditsChart({ label, kind, years }: CreditsChartSpec, width: number): string {
  const columns = years.flatMap(({ voted, executed }) => [voted, executed])
  const widest = Math.max(34, ...columns.map(({ short }) => textWidth(short, fontSize))) + 8
  const names = Math.max(...stages.map((stage) => textWidth(kinds[kind][stage], fontSize))) + swatch + 16
  const left = names + widest * years.length <= width ? names : 0
  const perStrip = Math.max(1, Math.floor((width - left) / widest))
  const step = (width - left) / Math.max(1, Math.min(years.length, perStrip))
  const scale = scaleLinear(extentFromZero(columns.map(({ value }) => value)), [plot, 0])

  const titles = wrapWords(`${kinds[kind].title}, en millions d’euros`, fontSize, width)
  const parts = titles.map((text, index) => written(text, 0, 14 + index * line, 'strong', 'start'))
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
    strip.forEach(({ year }, index) => parts.push(written(`${year}`, middle(index), y, 'strong')))
    for (const stage of stages) {
      y += row
      parts.push(
        element('rect', {
          ...{ x: 1, y: y - 11, width: swatch, height: swatch },
          class: `c-bar c-${looks[stage]}`,
        }),
        written(kinds[kind][stage], swatch + 8, y, undefined, 'start'),
      )
      if (left === 0) y += line
      strip.forEach((year, index) => {
        const { value, short } = year[stage]
        parts.push(written(short, middle(index), y, value === undefined ? 'muted' : undefined))
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

function written(text: string, x: number, y: number, kind = 'text', anchor: Words['anchor'] = 'middle') {
  return words({ text, kind, x, y, anchor })
}

/**
 * « En 2021, l’État a payé 14,7 M€, alors que le Parlement avait voté 10,6 M€. », in crédits de paiement; `undefined`
 * when either is unknown. Staff costs are said to be left out only where some were voted. Amounts of unlike titles are
 * named, and not compared.
 */
export function creditFinding(archive: Archive, year: number): string | undefined {
  const { voted, executed } = yearCredits(archive, year)
  if (executed === undefined) return undefined
  if (voted === undefined) return unlikeScopes(archive, executed)
  const [paid, promised] = [executed.paymentAppropriations, voted.paymentAppropriations]
  const staff = programmeRow(archive, year, 'voted', 'title2')?.paymentAppropriations ?? 0
  const start = `En ${year}${executed.title === 'all' || staff === 0 ? '' : ', hors personnel'}`
  const spent = paid === 0 ? 'rien n’a été dépensé' : `l’État a payé ${formatMillions(paid)}`
  if (paid === 0 && promised === 0) return `${start}, rien n’a été voté ni dépensé.`
  if (paid === promised) return `${start}, ${spent}, autant que le Parlement avait voté.`
  return `${start}, ${spent}, alors que le Parlement avait voté ${formatMillions(promised)}.`
}

const scopes: Readonly<Partial<Record<CreditPair['title'], string>>> = {
  all: 'personnel compris',
  otherTitles: 'hors personnel',
}

/**
 * « En 2022, l’État a payé 0,4 M€, personnel compris ; le vote n’est connu que hors personnel, 0,3 M€. » Where the vote
 * for staff is printed apart, both parts are said, and not added up.
 */
function unlikeScopes(
  archive: Archive,
  { year, title, paymentAppropriations: paid }: CreditPair,
): string | undefined {
  const voted = totalOf(archive, year, 'voted')
  if (voted === undefined) return undefined
  const start = `En ${year}, l’État a payé ${formatMillions(paid)}, ${scopes[title]} ; le vote`
  const amount = formatMillions(voted.paymentAppropriations)
  const staff = programmeRow(archive, year, 'voted', 'title2')?.paymentAppropriations
  if (voted.title === 'otherTitles' && staff !== undefined)
    return `${start} est imprimé en deux parts, ${formatMillions(staff)} pour le personnel et ${amount} pour le reste.`
  return `${start} n’est connu que ${scopes[voted.title]}, ${amount}.`
}

/** Voted against executed, year by year, staff costs apart. */
export function creditsChartSpec(archive: Archive, kind: CreditsKind): CreditsChartSpec {
  const years = exercises(archive).map((year) => {
    const { voted, executed } = yearCredits(archive, year)
    return { year, voted: columnOf(archive, kind, voted), executed: columnOf(archive, kind, executed) }
  })
  const said = years.flatMap(({ year, ...of }) =>
    stages.every((stage) => of[stage].value === undefined)
      ? []
      : `${year}${noBreakSpace}: ${stages.map((stage) => `${kinds[kind][stage]}, ${of[stage].label}`).join(`${thinSpace}; `)}.`,
  )
  return { label: `${kinds[kind].title}, par année. ${said.join(' ')}`, kind, years }
}

function columnOf(archive: Archive, kind: CreditsKind, of: CreditPair | undefined): CreditsColumn {
  if (of === undefined) return { value: undefined, label: 'montant non relevé', short: '?' }
  const value = of[amounts[kind]]
  const staff =
    of.title === 'all' ? programmeRow(archive, of.year, of.stage, 'title2')?.[amounts[kind]] : undefined
  const ofWhich =
    staff === undefined || value === 0
      ? ''
      : staff === 0
        ? ' (rien pour le personnel)'
        : ` (dont ${formatMillions(staff)} pour le personnel)`
  const shown = formatMillions(value)
  const staffVoted = programmeRow(archive, of.year, 'voted', 'title2')?.[amounts[kind]] ?? 0
  const without = of.title === 'otherTitles' && staffVoted !== 0 ? ' hors personnel' : ''
  return {
    value,
    label: `${shown}${without}${ofWhich}`,
    short: shown.replace(`${noBreakSpace}M€`, ''),
    staff,
  }
}

/** The budget years of the programme itself: a transfer after its end is not one of them. */
export function exercises(archive: Archive): readonly number[] {
  const { firstYear, lastYear } = archive.programme
  const years = [...new Set(archive.credits.map(({ year }) => year))].toSorted((a, b) => a - b)
  return years.filter((year) => year >= firstYear && (lastYear === undefined || year <= lastYear))
}
