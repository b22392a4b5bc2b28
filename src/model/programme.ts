/** A name of the programme and the budget years during which it bore it. */
export interface ProgrammeName {
  readonly name: string
  readonly from: number
  readonly to: number | undefined
}

/** Another programme, by its number and name. */
export interface ProgrammeReference {
  readonly number: string
  readonly name: string
  /** First budget year in which it took over. */
  readonly since: number
}

/** The programme itself, from `content/programme.yaml`. */
export interface Programme {
  readonly number: string
  readonly name: string
  /** Short name of who is responsible: « DJP ». */
  readonly owner: string
  readonly ownerFullName: string
  readonly names: readonly ProgrammeName[]
  readonly state: 'open' | 'closed'
  readonly successor: ProgrammeReference | undefined
  readonly firstYear: number
  readonly lastYear: number | undefined
  /** What the programme is, one plain sentence per entry. */
  readonly summary: readonly string[]
  /** Slugs of the indicators that the home page shows first. */
  readonly keyIndicators: readonly string[]
  /** Public address of the site, with its path, ending in a slash. */
  readonly siteUrl: string
  readonly siteName: string
  /** What the site asks of the programme, title of the home page; empty when the programme's name stands there. */
  readonly question: string
  readonly publisher: string
  /** What the law asks a site to say of its publisher and host; empty when nobody has written it. */
  readonly legal: {
    /** Postal address and telephone of the publisher. */
    readonly publisherAddress: string
    readonly director: string
    /** Name, address and telephone. */
    readonly host: string
  }
  /** The audit of the site's accessibility, once one is made. */
  readonly audit: AccessibilityAudit | undefined
  readonly contact: string
  readonly repository: string
  /** Date of the last update of the data, ISO 8601. */
  readonly updatedOn: string
}

/** What the editors say of one budget year, from `content/exercices/<year>.mdx`. */
export interface YearNote {
  readonly year: number
  readonly title: string
  readonly summary: string
  /** What is known of credits that documents print differently; empty when nothing is. */
  readonly contradiction: string
}

/** One of the programme's own words, from `content/glossaire.yaml`. */
export interface GlossaryTerm {
  /** What `<Terme id="…">` names. */
  readonly slug: string
  readonly term: string
  /** Acronym; empty when there is none. */
  readonly acronym: string
  readonly definition: string
  readonly source: string
}

/** A page written by editors, from `content/pages/<slug>.mdx`. */
export interface ProsePage {
  readonly slug: string
  readonly title: string
  readonly description: string
}

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
