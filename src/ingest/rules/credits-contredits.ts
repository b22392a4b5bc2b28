import type { Archive } from '#domain/archive.ts'
import type { CreditRow } from '#domain/credit.ts'
import { formatEuros } from '#french/number.ts'
import { creditAmounts } from '#ingest/doubts/credit-amounts.ts'
import type { Problem } from '#ingest/problem.ts'
import { problemOf, type Rule } from '#ingest/rules/rule.ts'

/** One amount that two rows print differently. */
export const contradictedCredit: Rule = {
  name: 'credits-contredits',
  severity: 'doubt',
  expected: 'le même montant partout.',
  remedy:
    'relire les deux montants dans leur source ; s’ils y sont bien imprimés ainsi, ne rien changer : le site montre les deux.',
}

/** The rows that give another amount than an earlier row for the same year, stage, scope and title. */
export function contradictedCredits(archive: Pick<Archive, 'credits'>): readonly Problem[] {
  const cells = Map.groupBy(archive.credits, ({ year, stage, scope, title }) =>
    [year, stage, scope, title].join('|'),
  )
  return [...cells.values()].flatMap((rows) =>
    rows.flatMap((row, index) => {
      const before = rows[index - 1]
      return before === undefined ? [] : differences(before, row)
    }),
  )
}

function differences(before: CreditRow, row: CreditRow): readonly Problem[] {
  return creditAmounts.flatMap(({ key, heading }) =>
    before[key] === undefined || row[key] === undefined || before[key] === row[key]
      ? []
      : problemOf(
          contradictedCredit,
          { file: 'data/credits.csv', line: row.line, heading },
          formatEuros(row[key]),
          { expected: `le même montant qu’à la ligne ${before.line}, ${formatEuros(before[key])}.` },
        ),
  )
}
