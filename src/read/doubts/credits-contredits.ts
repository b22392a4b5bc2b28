import type { Archive } from '#model/archive.ts'
import { creditAmounts, type CreditAmount, type CreditRow } from '#model/credit.ts'
import { sameCredits } from '#model/contradictions.ts'
import { formatEuros } from '#words/number.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** The rows that give another amount than an earlier row for the same year, stage, scope and title. */
export function contradictedCredits(archive: Pick<Archive, 'credits'>): readonly Problem[] {
  return sameCredits(archive.credits).flatMap((rows) =>
    creditAmounts.flatMap((amount) => differences(rows, amount)),
  )
}

/** The rows whose amount is not that of the last row before that prints one. */
function differences(rows: readonly CreditRow[], amount: CreditAmount): readonly Problem[] {
  const printed = rows.flatMap((row) => {
    const euros = row[amount]
    return euros === undefined ? [] : { euros, line: row.line, place: row.places[amount] }
  })
  return printed.flatMap(({ euros, place }, index) => {
    const before = printed[index - 1]
    if (before === undefined || before.euros === euros) return []
    return problemOf('credits-contredits', place, formatEuros(euros), {
      expected: `le même montant qu’à la ligne ${before.line}, ${formatEuros(before.euros)}.`,
    })
  })
}
