import type { Archive } from '#domain/archive.ts'
import { isPair, type CreditPair } from '#domain/credit.ts'

/**
 * Amounts that sources print differently for the same year, stage, scope and title: the rows of each, in the
 * order of the file. Nothing says which is right.
 */
export function creditContradictions(archive: Pick<Archive, 'credits'>): readonly (readonly CreditPair[])[] {
  const groups = Map.groupBy(archive.credits.filter(isPair), ({ year, stage, scope, title }) =>
    [year, stage, scope, title].join('|'),
  )
  return [...groups.values()].filter(
    (rows) =>
      new Set(rows.map((row) => `${row.commitmentAuthorisations}|${row.paymentAppropriations}`)).size > 1,
  )
}
