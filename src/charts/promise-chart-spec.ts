import type { MarkKind } from '#charts/mark-kind.ts'

/** A text in two lengths: with its document on a wide chart, without it on a narrow one. */
export interface TwoLengths {
  readonly long: string
  readonly short: string
}

/** One figure announced or obtained for a year. */
export interface PromiseMark {
  readonly measure: MarkKind
  /** `undefined` when what is printed, or that nothing was read, can only be said in words. */
  readonly value: number | undefined
  readonly label: TwoLengths
}

/** One year: the announcements in the order they were made, then the result. */
export interface PromiseYear {
  readonly year: number
  /** Number of an editor's remark: « ① »; empty when there is none. */
  readonly note: string
  /** How the result compares, in words; empty when it can't be compared. */
  readonly gap: TwoLengths
  readonly marks: readonly PromiseMark[]
}

/** The chart of what was announced and obtained, year by year, on one scale from zero. */
export interface PromiseChartSpec {
  readonly id: string
  /** Text alternative; ends by saying where the table is. */
  readonly label: string
  readonly years: readonly PromiseYear[]
}
