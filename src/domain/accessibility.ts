/** How a criterion of the accessibility reference (RGAA) fares. */
export type CriterionState = 'met' | 'notMet' | 'notApplicable' | 'notChecked'

/** What those who make the site found of one criterion, from `content/accessibilite.yaml`: no audit. */
export interface CriterionCheck {
  /** Its number in the RGAA: « 10.11 ». */
  readonly criterion: string
  readonly title: string
  readonly state: CriterionState
  readonly evidence: string
}
