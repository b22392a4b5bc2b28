import type { Place } from '#model/place.ts'
import type { Programme } from '#model/programme.ts'

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

/** A year's credits from the vote to the execution, for one set of titles. Rows are those of the whole programme. */
export interface CreditPath {
  readonly year: number
  readonly title: CreditTitle
  readonly voted: CreditPair
  /** Openings and cancellations of the year, by title where they are printed by title. */
  readonly movements: readonly CreditPair[]
  readonly opened: CreditPair
  readonly executed: CreditPair
}

/** What paths are found in. */
interface Credits {
  readonly credits: readonly CreditRow[]
}

/** The rows of the whole programme for one year and stage. */
export function programmeRow(
  archive: Credits,
  year: number,
  stage: CreditStage,
  title: CreditTitle,
): CreditPair | undefined {
  return archive.credits
    .filter(isPair)
    .find(
      (row) =>
        row.year === year && row.stage === stage && row.title === title && row.scope === wholeProgramme,
    )
}

/**
 * The path of a year's credits: all titles when every stage prints them, else all but staff costs.
 * `undefined` when a stage is missing, or when voted credits and movements do not add up to the opened ones.
 */
export function creditPath(archive: Credits, year: number): CreditPath | undefined {
  for (const title of ['all', 'otherTitles'] as const) {
    const row = (stage: CreditStage, of: CreditTitle = title) => programmeRow(archive, year, stage, of)
    const [voted, opened, executed] = [row('voted'), row('opened'), row('executed')]
    if (voted === undefined || opened === undefined || executed === undefined) continue
    const parts = title === 'all' ? (['title2', 'otherTitles'] as const) : []
    const movements = [
      parts.flatMap((part) => row('movements', part) ?? []),
      [row('movements')].flatMap((total) => total ?? []),
    ].find((rows) => rows.length > 0 && addsUp(voted, rows, opened))
    if (movements !== undefined) return { year, title, voted, movements, opened, executed }
  }
  return undefined
}

function addsUp(voted: CreditPair, movements: readonly CreditPair[], opened: CreditPair): boolean {
  return creditAmounts.every(
    (amount) => movements.reduce((sum, row) => sum + row[amount], voted[amount]) === opened[amount],
  )
}

/** The row that stands for the whole programme: all titles when printed, else all but staff costs. */
export function totalOf(archive: Credits, year: number, stage: CreditStage): CreditPair | undefined {
  return programmeRow(archive, year, stage, 'all') ?? programmeRow(archive, year, stage, 'otherTitles')
}

/** What was voted and what was executed in a year, for one set of titles. */
export type VotedAndExecuted = Pick<CreditPath, 'year' | 'title' | 'voted' | 'executed'>

/** What is known of a year's vote and execution, for one and the same set of titles. */
export type YearCredits = Pick<Partial<CreditPath>, 'voted' | 'executed'>

/**
 * The rows of a year that may stand beside each other: for all titles, else for all but staff costs, where both stages
 * print them; else what was executed alone, or else what was voted.
 */
export function yearCredits(archive: Credits, year: number): YearCredits {
  for (const title of ['all', 'otherTitles'] as const) {
    const voted = programmeRow(archive, year, 'voted', title)
    const executed = programmeRow(archive, year, 'executed', title)
    if (voted !== undefined && executed !== undefined) return { voted, executed }
  }
  const executed = totalOf(archive, year, 'executed')
  if (executed !== undefined) return { executed }
  const voted = totalOf(archive, year, 'voted')
  return voted === undefined ? {} : { voted }
}

/** The budget years of the programme itself of which credits are printed: a transfer after its end is not one of them. */
export function creditYears(archive: Credits & { readonly programme: Programme }): readonly number[] {
  const { firstYear, lastYear = Infinity } = archive.programme
  const years = [...new Set(archive.credits.map(({ year }) => year))].toSorted((a, b) => a - b)
  return years.filter((year) => year >= firstYear && year <= lastYear)
}

/** The programme's own years that print both for the same titles: all of them, else all but staff costs; oldest first. */
export function creditsBothKnown(
  archive: Credits & { readonly programme: Programme },
): readonly VotedAndExecuted[] {
  return creditYears(archive).flatMap((year) => {
    const { voted, executed } = yearCredits(archive, year)
    return voted === undefined || executed === undefined
      ? []
      : [{ year, title: executed.title, voted, executed }]
  })
}
