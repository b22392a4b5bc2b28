interface Row {
  readonly year: number
  readonly measure: string
  readonly document: string
  readonly shown: string
  readonly number: number | null
}

/** The body of an indicator's page, which every peer writes. */
export function body(indicator: {
  readonly slug: string
  readonly title: string
  readonly definition: string
  readonly rows: readonly Row[]
}): string
