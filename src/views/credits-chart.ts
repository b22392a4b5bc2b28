import type { CreditsChartSpec } from '#charts/credits-chart.ts'
import type { Archive } from '#domain/archive.ts'
import type { CreditPair } from '#domain/credit.ts'
import { programmeRow, totalOf } from '#domain/credit-path.ts'
import { formatMillions } from '#french/number.ts'

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
