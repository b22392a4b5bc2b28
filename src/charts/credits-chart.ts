import { type BarRow, barRows } from '#charts/bar-rows.ts'
import type { Archive } from '#model/archive.ts'
import { programmeRow, totalOf } from '#model/credit-path.ts'
import type { CreditPair } from '#model/credit.ts'
import { formatMillions } from '#words/number.ts'

/** One bar: what was voted or executed, in AE or CP, in euros; `undefined` when it was not read. */
export interface CreditsBar {
  readonly key: 'voted' | 'executed'
  readonly kind: 'AE' | 'CP'
  readonly value: number | undefined
  readonly label: string
  /** Of which staff costs (title 2), in euros; set apart at the end of the bar. */
  readonly staff?: number | undefined
}

/** Voted against executed credits, year by year. */
export interface CreditsChartSpec {
  readonly id: string
  readonly label: string
  readonly groups: readonly { readonly year: number; readonly bars: readonly CreditsBar[] }[]
}

const names = { voted: 'voté', executed: 'consommé' } as const

/**
 * Horizontal bars from zero, as SVG text for a width in pixels: for each year, AE then CP, voted (outlined)
 * above executed (filled), each with its name and amount, staff costs apart.
 */
export function creditsChart(spec: CreditsChartSpec, width: number): string {
  const rows = spec.groups.flatMap(({ year, bars }): readonly BarRow[] => {
    const [first] = bars
    if (
      first !== undefined &&
      bars.every(({ value, label }) => value === undefined && label === first.label)
    ) {
      return [{ heading: `${year}`, name: 'AE et CP', shown: first.label, kind: 'outlined', to: undefined }]
    }
    return bars.map(({ key, kind, value, label, staff = 0 }, index) => ({
      ...(index === 0 ? { heading: `${year}` } : {}),
      name: `${kind} ${names[key]}`,
      shown: label,
      kind: key === 'voted' ? ('outlined' as const) : ('filled' as const),
      to: value,
      part: staff,
    }))
  })
  return barRows({ label: spec.label, rows }, width)
}

/** « En 2021, 14,7 M€ payés (CP), pour 10,6 M€ votés. »; `undefined` when either is unknown. */
export function creditFinding(archive: Archive, year: number): string | undefined {
  const voted = totalOf(archive, year, 'voted')
  const executed = totalOf(archive, year, 'executed')
  if (voted === undefined || executed === undefined) return undefined
  const scope = executed.title === 'all' ? '' : ' (hors titre 2)'
  return `En ${year}, ${formatMillions(executed.paymentAppropriations)} payés${scope}, pour ${formatMillions(voted.paymentAppropriations)} de crédits de paiement votés.`
}

/** Voted against executed, year by year, in AE and in CP, staff costs apart. */
export function creditsChartSpec(archive: Archive): CreditsChartSpec {
  const groups = exercises(archive).map((year) => {
    const voted = totalOf(archive, year, 'voted')
    const executed = totalOf(archive, year, 'executed')
    return {
      year,
      bars: (['AE', 'CP'] as const).flatMap((kind) => [
        bar(archive, 'voted', kind, voted),
        bar(archive, 'executed', kind, executed),
      ]),
    }
  })
  const sentences = exercises(archive).flatMap((year) => creditFinding(archive, year) ?? [])
  return {
    id: 'credits',
    label: `Crédits votés et consommés par année. ${sentences.join(' ')} Tous les montants sont dans le tableau qui suit.`,
    groups,
  }
}

function bar(
  archive: Archive,
  key: 'voted' | 'executed',
  kind: 'AE' | 'CP',
  row: CreditPair | undefined,
): CreditsChartSpec['groups'][number]['bars'][number] {
  if (row === undefined) return { key, kind, value: undefined, label: 'non relevé' }
  const amount = kind === 'AE' ? 'commitmentAuthorisations' : 'paymentAppropriations'
  const staff =
    row.title === 'all' ? programmeRow(archive, row.year, row.stage, 'title2')?.[amount] : undefined
  const ofWhich =
    staff === undefined
      ? ''
      : staff === 0
        ? ', personnel 0\u00A0€'
        : `, dont personnel ${formatMillions(staff)}`
  return { key, kind, value: row[amount], label: `${formatMillions(row[amount])}${ofWhich}`, staff }
}

/** The budget years of the programme itself: a transfer after its end is not one of them. */
export function exercises(archive: Archive): readonly number[] {
  const { firstYear, lastYear } = archive.programme
  const years = [...new Set(archive.credits.map(({ year }) => year))].toSorted((a, b) => a - b)
  return years.filter((year) => year >= firstYear && (lastYear === undefined || year <= lastYear))
}
