import type { Archive } from '#model/archive.ts'
import { creditAmounts, type CreditStage } from '#model/credit.ts'
import { labelKey } from '#model/label.ts'
import { formatEuros } from '#words/number.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** Amounts in thousands or in millions of euros are a thousand times off; true ones never were by half of that. */
const factor = 500

/** The stages whose amounts are as large from one year to the next; movements may be of any size. */
const compared: ReadonlySet<CreditStage> = new Set(['bill', 'voted', 'opened', 'executed'])

/** The amounts that are hundreds of times larger or smaller than the usual one of their scope and title. */
export function oversizedCredits(archive: Pick<Archive, 'credits'>): readonly Problem[] {
  const rows = archive.credits.filter(({ stage }) => compared.has(stage))
  const groups = Map.groupBy(rows, ({ scope, title }) => `${labelKey(scope)}|${title}`)
  return [...groups.values()].flatMap((group) =>
    creditAmounts.flatMap((amount) => {
      const known = group.flatMap((row) => {
        const euros = row[amount] ?? 0
        return euros > 0 ? [{ euros, place: row.places[amount] }] : []
      })
      const sorted = known.map(({ euros }) => euros).toSorted((a, b) => a - b)
      const usual = sorted[Math.floor(sorted.length / 2)] ?? 0
      return known
        .filter(({ euros }) => euros >= usual * factor || euros * factor <= usual)
        .map(({ euros, place }) =>
          problemOf('credits-ordre-de-grandeur', place, formatEuros(euros), {
            expected: `un montant de l’ordre de ${formatEuros(usual)}, comme les autres du même périmètre.`,
          }),
        )
    }),
  )
}
