/** The wording of an objective in one document. */
export interface ObjectiveLabel {
  readonly document: string
  readonly code: string
  readonly label: string
}

/** One objective over its whole life, from `content/objectifs/<slug>.mdx`. */
export interface Objective {
  readonly slug: string
  readonly title: string
  readonly order: number
  readonly summary: string
  readonly labels: readonly ObjectiveLabel[]
}
