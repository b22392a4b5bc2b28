/** One figure of an independent series. */
export interface CrossCheckPoint {
  readonly series: string
  /** `2021` or `2021-03`. */
  readonly period: string
  readonly value: number | undefined
  /** True while the period had not ended when the figure was published. */
  readonly incomplete: boolean
  /** Date of the state in which the source was read, or of publication, ISO 8601; may be empty. */
  readonly asOf: string
  readonly remark: string
  readonly source: string
  readonly line: number
}

/** One independent series and what it counts. */
export interface CrossCheckSeries {
  readonly slug: string
  readonly title: string
  readonly unit: string
  /** `forecast` marks figures that someone announced rather than counted. */
  readonly nature: 'count' | 'forecast' | 'amount'
  /** The indicator beside which the series may be shown, if any. */
  readonly indicator: string | undefined
}

/** An independent source, shown beside the official figures and never mixed with them. */
export interface CrossCheck {
  readonly slug: string
  readonly title: string
  readonly author: string
  readonly licence: string
  /** What differs in scope, and what the comparison can and cannot show. */
  readonly caveat: string
  readonly series: readonly CrossCheckSeries[]
  readonly points: readonly CrossCheckPoint[]
}
