import type { Archive } from '#model/archive.ts'
import { isPair, type CreditPair, type CreditRow } from '#model/credit.ts'

/**
 * Amounts that sources print differently for the same year, stage, scope and title: the rows of each, in the
 * order of the file. Nothing says which is right. A row with one amount only is no side of them.
 */
export function creditContradictions(archive: Pick<Archive, 'credits'>): readonly (readonly CreditPair[])[] {
  return sameCredits(archive.credits.filter(isPair)).filter(
    (rows) =>
      new Set(rows.map((row) => `${row.commitmentAuthorisations}|${row.paymentAppropriations}`)).size > 1,
  )
}

/** The rows that give the same credits, of one year, stage, scope and title: sources should print them alike. */
export function sameCredits<Row extends CreditRow>(credits: readonly Row[]): readonly (readonly Row[])[] {
  const groups = Map.groupBy(credits, ({ year, stage, scope, title }) =>
    [year, stage, scope, title].join('|'),
  )
  return [...groups.values()]
}
