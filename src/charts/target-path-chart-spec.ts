/** What one document says of a target. */
export interface TargetStep {
  /** Place of the document in `documents`. */
  readonly document: number
  /** `undefined` when what is printed is not a number. */
  readonly value: number | undefined
  readonly label: string
}

/** The targets of an indicator, each followed from document to document. */
export interface TargetPathChartSpec {
  readonly id: string
  /** Text alternative; ends by saying where the list is. */
  readonly label: string
  /** The documents that state a target, by publication: type and year. */
  readonly documents: readonly { readonly type: string; readonly year: string }[]
  readonly targets: readonly {
    readonly year: number
    readonly note: string
    readonly steps: readonly TargetStep[]
  }[]
}
