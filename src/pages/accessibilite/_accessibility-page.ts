import { criterionWords } from '#words/terms.ts'
import { type AccessibilityAudit, conformityOf, type CriterionCheck } from '#model/programme.ts'
import type { Archive } from '#model/archive.ts'
import { conformityLabels, home } from '#site/links.ts'
import type { Page } from '#site/page.ts'
import { formatPercent } from '#words/number.ts'
import { isToComplete } from '#words/names.ts'
import { accessibilityPath } from '#urls.ts'

/** What the declaration of accessibility says; its sections are those of the model of the order of 20 September 2019. */
export interface AccessibilityPage {
  readonly page: Page
  readonly publisher: string
  readonly siteName: string
  readonly siteUrl: string
  readonly updatedOn: string
  readonly contact: string
  /** « non conforme » without an audit, whatever the site's own check says. */
  readonly conformity: string
  readonly audit: (AccessibilityAudit & { readonly share: string }) | undefined
  /** The criteria that the site's own check found not met. */
  readonly failures: readonly CriterionCheck[]
  /** How many criteria nobody has checked. */
  readonly unchecked: number
  readonly criteria: readonly (CriterionCheck & { readonly label: string })[]
}

/** The declaration, from the programme and the site's own check; `address` is where the site is published. */
export function accessibilityPage(
  { programme, accessibility }: Pick<Archive, 'programme' | 'accessibility'>,
  address: string,
): AccessibilityPage {
  const { publisher, siteName, updatedOn, contact, audit } = programme
  const conformity = conformityLabels[conformityOf(audit)]
  return {
    page: {
      path: accessibilityPath,
      title: 'Déclaration d’accessibilité',
      description: `État de conformité du site au RGAA : ${conformity}. Contrôle critère par critère, contact et voies de recours.`,
      trail: [home],
      parts: 'beside',
    },
    publisher: isToComplete(publisher) ? '' : publisher,
    siteName,
    siteUrl: address,
    updatedOn,
    contact,
    conformity,
    audit: audit && { ...audit, share: formatPercent(audit.rate / 100) },
    failures: accessibility.filter(({ state }) => state === 'notMet'),
    unchecked: accessibility.filter(({ state }) => state === 'notChecked').length,
    criteria: accessibility.map((check) => ({ ...check, label: criterionWords[check.state] })),
  }
}
