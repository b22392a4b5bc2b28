import type { AlignedColumnsSpec, Column } from '#charts/aligned-columns.ts'
import type { Archive } from '#domain/archive.ts'
import { totalOf } from '#domain/credit-path.ts'
import { lifetimes } from '#domain/lifetime.ts'
import { seriesOf } from '#domain/series.ts'
import { indicatorPath } from '#french/address.ts'
import { capitalise, formatCount } from '#french/grammar.ts'
import { formatMillions } from '#french/number.ts'
import { shownResult } from '#french/value.ts'
import type { Crumb } from '#views/page.ts'

/** Payments of each year above the results of the programme's first key indicator. */
export interface Comparison {
  readonly indicator: Crumb
  readonly sentences: readonly string[]
  readonly chart: AlignedColumnsSpec
}

/** `undefined` unless two years at least have both figures. Says what moves, never why. */
export function comparison(archive: Archive, years: readonly number[]): Comparison | undefined {
  const indicator = archive.indicatorBySlug.get(archive.programme.keyIndicators[0] ?? '')
  if (indicator === undefined) return undefined
  const results = new Map(seriesOf(archive, indicator.slug, 'actual').map((point) => [point.year, point]))
  const paid = new Map(years.map((year) => [year, totalOf(archive, year, 'executed')?.paymentAppropriations]))
  const both = years.flatMap((year) => {
    const [spent, result] = [paid.get(year), results.get(year)?.number]
    return spent === undefined || result === undefined ? [] : [{ year, spent, result }]
  })
  if (both.length < 2) return undefined
  const removedIn = lifetimes(archive).get(indicator.slug)?.removedBy?.year
  const sentences = both.map(
    ({ year, spent, result }) =>
      `En ${year} : ${formatMillions(spent)} payés, ${formatCount(result, indicator.noun)}.`,
  )
  return {
    indicator: { label: indicator.title, path: indicatorPath(indicator.slug) },
    sentences,
    chart: {
      label: `Crédits de paiement consommés et ${indicator.noun.plural}, par année. ${sentences.join(' ')} Les deux séries partagent les années, pas leur échelle.`,
      years,
      panels: [
        {
          title: 'Crédits de paiement consommés, en millions d’euros',
          kind: 'filled',
          columns: years.map((year): Column => {
            const value = paid.get(year)
            return { year, value, label: value === undefined ? 'non relevé' : formatMillions(value) }
          }),
        },
        {
          title: capitalise(indicator.noun.plural),
          kind: 'outlined',
          columns: years.map((year): Column => {
            const point = results.get(year)
            const gone = removedIn !== undefined && year >= removedIn
            const missing = gone ? 'n’est plus suivi' : 'non relevé'
            return {
              year,
              value: point?.number,
              label: point === undefined ? missing : shownResult(point.observation),
            }
          }),
        },
      ],
    },
  }
}
