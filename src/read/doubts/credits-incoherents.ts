import type { Archive } from '#model/archive.ts'
import {
  creditAmounts,
  creditTitles,
  type CreditRow,
  type CreditStage,
  type CreditTitle,
} from '#model/credit.ts'
import { formatEuros } from '#words/number.ts'
import { creditStageTerms, creditTitleTerms } from '#words/terms.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** A cell of the credits of one year, by stage and title. */
type Cell = readonly [CreditStage, CreditTitle]

/**
 * The totals that are not the sum of their parts within one source, year and scope: title 2 and the
 * other titles make the whole of the credits voted (LOLF, article 5); those voted, with the openings
 * and cancellations of the year, make the credits opened.
 */
export function unbalancedCredits(archive: Pick<Archive, 'credits'>): readonly Problem[] {
  const sources = Map.groupBy(archive.credits, ({ year, scope, document, part }) =>
    [year, scope, document, part].join('|'),
  )
  return [...sources.values()].flatMap((rows) => [
    ...unbalanced(
      rows,
      ['voted', 'all'],
      [
        ['voted', 'title2'],
        ['voted', 'otherTitles'],
      ],
    ),
    ...creditTitles.flatMap((title) =>
      unbalanced(
        rows,
        ['opened', title],
        [
          ['voted', title],
          ['movements', title],
        ],
      ),
    ),
  ])
}

/** The amounts of `total` that differ from the sum of `parts`; nothing unless every row is there. */
function unbalanced(rows: readonly CreditRow[], total: Cell, parts: readonly Cell[]): readonly Problem[] {
  const find = ([stage, title]: Cell) => rows.find((row) => row.stage === stage && row.title === title)
  const whole = find(total)
  const found = parts.flatMap((part) => find(part) ?? [])
  if (whole === undefined || found.length < parts.length) return []
  return creditAmounts.flatMap((amount) => {
    const [total, ...amounts] = [whole, ...found].flatMap((row) => row[amount] ?? [])
    const sum = amounts.reduce((subtotal, part) => subtotal + part, 0)
    if (total === undefined || amounts.length < found.length || sum === total) return []
    const names = found.map((row) => `${named(row)} (ligne ${row.line})`).join(' plus ')
    return problemOf('credits-incoherents', whole.places[amount], formatEuros(total), {
      expected: `${formatEuros(sum)}, soit ${names}.`,
    })
  })
}

function named({ stage, title }: CreditRow): string {
  return `${creditStageTerms[stage].slug} ${creditTitleTerms[title].slug}`
}
