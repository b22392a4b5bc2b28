import type { Archive } from '#domain/archive.ts'
import { creditAmounts, type CreditRow } from '#domain/credit.ts'
import { creditContradictions } from '#domain/credit-contradictions.ts'
import { formatEuros } from '#french/number.ts'
import { problemOf, type Problem } from '#ingest/problem.ts'

/** The rows that give another amount than an earlier row for the same year, stage, scope and title. */
export function contradictedCredits(archive: Pick<Archive, 'credits'>): readonly Problem[] {
  return creditContradictions(archive).flatMap((rows) =>
    rows.flatMap((row, index) => {
      const before = rows[index - 1]
      return before === undefined ? [] : differences(before, row)
    }),
  )
}

function differences(before: CreditRow, row: CreditRow): readonly Problem[] {
  return creditAmounts.flatMap((amount) =>
    before[amount] === undefined || row[amount] === undefined || before[amount] === row[amount]
      ? []
      : problemOf('credits-contredits', row.places[amount], formatEuros(row[amount]), {
          expected: `le même montant qu’à la ligne ${before.line}, ${formatEuros(before[amount])}.`,
        }),
  )
}
