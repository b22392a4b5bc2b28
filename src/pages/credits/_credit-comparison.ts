import type { AlignedColumnsSpec, Column } from '#charts/aligned-columns.ts'
import type { Archive } from '#model/archive.ts'
import { type CreditTitle, programmeRow } from '#model/credit.ts'
import { lifetimes } from '#model/framework-changes.ts'
import { seriesOf } from '#model/revisions.ts'
import { capitalise, formatCount } from '#words/grammar.ts'
import { formatMillions, formatNumber } from '#words/number.ts'
import { shownResult } from '#words/value.ts'
import { type Crumb, lineCrumb } from '#site/links.ts'

/** Payments of each year above the results of the programme's first key indicator, of its first line. */
export interface Comparison {
  readonly indicator: Crumb
  readonly sentences: readonly string[]
  readonly chart: AlignedColumnsSpec
}

/** `undefined` unless the line has a noun and two years at least have both figures. Says the years
 * of the highest and of the lowest payments, never why; among the known results only, where another year's
 * payment is higher or lower. */
export function comparison(archive: Archive, years: readonly number[]): Comparison | undefined {
  const indicator = archive.indicatorBySlug.get(archive.programme.keyIndicators[0] ?? '')
  const line = indicator?.lines[0]
  if (line?.noun === undefined) return undefined
  const { noun } = line
  const results = new Map(seriesOf(archive, line, 'actual').map((point) => [point.year, point]))
  const title = commonTitle(archive, years)
  const paid = new Map(
    years.map((year) => [year, programmeRow(archive, year, 'executed', title)?.paymentAppropriations]),
  )
  const without = title === 'otherTitles' && hasStaff(archive) ? ' hors personnel' : ''
  const both = years.flatMap((year) => {
    const [spent, result] = [paid.get(year), results.get(year)?.number]
    return spent === undefined || result === undefined ? [] : [{ year, spent, result }]
  })
  const byPayment = both.toSorted((a, b) => b.spent - a.spent)
  const [most, least] = [byPayment.at(0), byPayment.at(-1)]
  if (most === undefined || least === undefined || most === least) return undefined
  const shownYears = years.filter((year) => paid.get(year) !== undefined || results.has(year))
  const amounts = [...paid.values()].filter((amount) => amount !== undefined)
  const among = (isExtreme: boolean) => (isExtreme ? 'l’année' : 'l’année au résultat connu')
  const highest = among(amounts.every((amount) => amount <= most.spent))
  const lowest = among(amounts.every((amount) => amount >= least.spent))
  const removedIn = lifetimes(archive).get(line.indicator)?.removedBy?.year
  const sentences = [
    `En ${most.year}, ${highest} où l’État a payé le plus (${formatMillions(most.spent)}${without}), on compte ${formatCount(most.result, noun)}.`,
    `En ${least.year}, ${lowest} où il a payé le moins (${formatMillions(least.spent)}), on en compte ${formatNumber(least.result)}.`,
  ]
  return {
    indicator: lineCrumb(line),
    sentences,
    chart: {
      label: `Crédits de paiement consommés${without} et ${noun.plural}, par année. ${sentences.join(' ')} Les deux séries partagent les années, pas leur échelle.`,
      years: shownYears,
      panels: [
        {
          title: `Crédits de paiement consommés${without}, en millions d’euros`,
          kind: 'filled',
          columns: shownYears.map((year): Column => {
            const value = paid.get(year)
            return { year, value, label: value === undefined ? '?' : formatMillions(value) }
          }),
        },
        {
          title: capitalise(noun.plural),
          kind: 'outlined',
          columns: shownYears.map((year): Column => {
            const point = results.get(year)
            const gone = removedIn !== undefined && year >= removedIn
            const missing = gone ? 'n’est plus suivi' : '?'
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

/** The titles for which most years print what was executed, so that years are compared like with like; all, if as many. */
function commonTitle(archive: Archive, years: readonly number[]): CreditTitle {
  const count = (title: CreditTitle) =>
    years.filter((year) => programmeRow(archive, year, 'executed', title) !== undefined).length
  return count('all') >= count('otherTitles') ? 'all' : 'otherTitles'
}

function hasStaff({ credits }: Pick<Archive, 'credits'>): boolean {
  return credits.some(({ title, paymentAppropriations: paid = 0 }) => title === 'title2' && paid !== 0)
}
