import type { Archive } from '#model/archive.ts'
import { type CreditRow, wholeProgramme } from '#model/credit.ts'
import { type Crumb, documentCrumb } from '#site/links.ts'
import { formatEuros } from '#words/number.ts'
import { creditStageTerms, creditTitleTerms } from '#words/terms.ts'

/** One printed pair of credits, ready to show. */
export interface CreditLine {
  /** Fragment by which this row can be cited. */
  readonly anchor: string
  readonly year: number
  readonly stage: string
  readonly scope: string
  readonly title: string
  readonly ae: string
  readonly cp: string
  readonly source: Crumb | undefined
  readonly remark: string
}

/** Rows of credits as a page shows them, in the order given. */
export function creditLines(archive: Archive, rows: readonly CreditRow[]): readonly CreditLine[] {
  return rows.map((row) => {
    const doc = archive.documentById.get(row.document)
    return {
      anchor: `credits-${row.line}`,
      year: row.year,
      stage: creditStageTerms[row.stage].label,
      scope: row.scope === wholeProgramme ? 'Programme entier' : row.scope,
      title: creditTitleTerms[row.title].label,
      ae: shownEuros(row.commitmentAuthorisations),
      cp: shownEuros(row.paymentAppropriations),
      source: doc && documentCrumb(archive, doc.id),
      remark: [row.part, row.remark].filter((text) => text !== '').join(', '),
    }
  })
}

/** An amount to the euro, or the words for one that the source does not print. */
function shownEuros(amount: number | undefined): string {
  return amount === undefined ? 'non imprimé' : formatEuros(amount)
}
