import type { Archive } from '#domain/archive.ts'
import type { CreditRow } from '#domain/credit.ts'

/**
 * Amounts that sources print differently for the same year, stage, scope and title: the rows of each, in the
 * order of the file. Nothing says which is right.
 */
export function creditContradictions(archive: Pick<Archive, 'credits'>): readonly (readonly CreditRow[])[] {
  const groups = Map.groupBy(archive.credits, ({ year, stage, scope, title }) =>
    [year, stage, scope, title].join('|'),
  )
  return [...groups.values()].filter(
    (rows) =>
      new Set(rows.map((row) => `${row.commitmentAuthorisations}|${row.paymentAppropriations}`)).size > 1,
  )
}
