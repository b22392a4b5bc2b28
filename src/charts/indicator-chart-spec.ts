import type { MarkKind } from '#charts/mark-kind.ts'

/** One printed figure to draw. Texts come ready made, in French. */
export interface ChartPoint {
  readonly year: number
  readonly measure: MarkKind
  readonly value: number
  readonly label: string
}

/** A year and the words to print there. */
export interface YearWords {
  readonly year: number
  readonly label: string
}

/** All that the chart of an indicator shows. */
export interface IndicatorChartSpec {
  /** Unique in a page. */
  readonly id: string
  /** Text alternative: one or two sentences. */
  readonly label: string
  /** The shared axis: consecutive years. */
  readonly years: readonly number[]
  /** What is counted: « produits lancés », « % ». */
  readonly unitLabel: string
  readonly points: readonly ChartPoint[]
  /** Years whose result is missing, with the word that says why. */
  readonly gaps: readonly YearWords[]
  /** First years counted another way. */
  readonly breaks: readonly YearWords[]
  /** From this year on, the years lie after the last budget year of the programme. */
  readonly firstFutureYear?: number
  /** Editors' remarks on a year. */
  readonly notes?: readonly YearWords[]
  readonly size: 'full' | 'small'
}
