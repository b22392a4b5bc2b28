import type { Place } from '#model/place.ts'

/** Stages of a year's credits, from the bill to the execution. */
export const creditStages = [
  'bill',
  'amendments',
  'voted',
  'movements',
  'opened',
  'executed',
  'transfer',
  'deductedFunds',
  'scopeMeasure',
  'restated',
] as const
export type CreditStage = (typeof creditStages)[number]

/**
 * Which titles a credit row covers. Title 2 is staff costs (LOLF, article 5). `allWithFunds` also
 * counts the contributions of third parties (fonds de concours et attributions de produits).
 */
export const creditTitles = ['all', 'title2', 'otherTitles', 'allWithFunds'] as const
export type CreditTitle = (typeof creditTitles)[number]

/** The two amounts of a row: autorisations d'engagement (AE) and crédits de paiement (CP). */
export const creditAmounts = ['commitmentAuthorisations', 'paymentAppropriations'] as const
export type CreditAmount = (typeof creditAmounts)[number]

/** One printed pair of credits, in euros; `undefined` where only the other one is printed. */
export interface CreditRow {
  readonly year: number
  readonly stage: CreditStage
  /** `programme`, or the printed name of one of its actions. */
  readonly scope: string
  readonly title: CreditTitle
  /** Autorisations d'engagement (AE), in euros. */
  readonly commitmentAuthorisations: number | undefined
  /** Crédits de paiement (CP), in euros. */
  readonly paymentAppropriations: number | undefined
  /** The document that prints the row; empty when it is another source, which `remark` then names. */
  readonly document: string
  /** The part of that document. */
  readonly part: string
  readonly remark: string
  readonly line: number
  /** Where each amount, the scope and the document were typed. */
  readonly places: Readonly<Record<CreditAmount | 'scope' | 'document', Place>>
}

/** A row of which both amounts are printed. */
export interface CreditPair extends CreditRow {
  readonly commitmentAuthorisations: number
  readonly paymentAppropriations: number
}

/** The scope of the rows that cover the whole programme. */
export const wholeProgramme = 'programme'

/** Whether both amounts of a row are printed: totals and paths are made of such rows only. */
export function isPair(row: CreditRow): row is CreditPair {
  return row.commitmentAuthorisations !== undefined && row.paymentAppropriations !== undefined
}
