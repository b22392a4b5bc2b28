/** How a criterion of the accessibility reference (RGAA) fares. */
export type CriterionState = 'met' | 'notMet' | 'notApplicable' | 'notChecked'

/** What an audit of the site found, from `content/programme.yaml`. */
export interface AccessibilityAudit {
  /** Who made it. */
  readonly auditor: string
  /** ISO 8601. */
  readonly on: string
  /** Share of the criteria that are met, in percent: from 0 to 100. */
  readonly rate: number
  /** The pages it looked at. */
  readonly pages: readonly string[]
  /** Browsers and assistive technologies it was made with. */
  readonly environments: readonly string[]
  readonly tools: readonly string[]
  /** What stays inaccessible because mending it would be a disproportionate burden. */
  readonly exemptions: readonly string[]
}

/** How a site stands with the law. */
export type Conformity = 'none' | 'partial' | 'full'

/**
 * The state of a site: full when every criterion is met, partial from half of them on, none below or without an audit
 * (decree 2019-768 of 24 July 2019, article 5).
 */
export function conformityOf(audit: AccessibilityAudit | undefined): Conformity {
  if (audit === undefined || audit.rate < 50) return 'none'
  return audit.rate < 100 ? 'partial' : 'full'
}

/** What those who make the site found of one criterion, from `content/accessibilite.yaml`: no audit. */
export interface CriterionCheck {
  /** Its number in the RGAA: « 10.11 ». */
  readonly criterion: string
  readonly title: string
  readonly state: CriterionState
  readonly evidence: string
}
