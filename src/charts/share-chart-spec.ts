/** One year: its result as a share of the first announcement, and of the updated forecast when there is one. */
export interface ShareRow {
  readonly name: string
  /** Result ÷ announcement. */
  readonly ratio: number
  readonly kind: 'actual' | 'updatedForecast'
  /** « 62,5 % ». */
  readonly share: string
  /** « prévision 80, réalisation 50 ». */
  readonly words: string
}

/** Results as shares of what was announced, on one axis for every indicator. */
export interface ShareChartSpec {
  readonly id: string
  /** Text alternative; ends by saying where the table is. */
  readonly label: string
  readonly groups: readonly { readonly title: string; readonly rows: readonly ShareRow[] }[]
}
