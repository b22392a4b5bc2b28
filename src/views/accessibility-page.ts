import type { CriterionCheck, CriterionState } from '#domain/accessibility.ts'
import type { Archive } from '#domain/archive.ts'
import { home, type Crumb, type Page } from '#views/page.ts'

/** Without a valid audit, the law knows one state only (decree 2019-768, article 5). */
export const conformity = 'non conforme'

/** The declaration and its state, as every page must say it. */
export const accessibilityLink: Crumb = { label: `Accessibilité : ${conformity}`, path: '/accessibilite/' }

const stateLabels: Readonly<Record<CriterionState, string>> = {
  met: 'conforme',
  notMet: 'non conforme',
  notApplicable: 'non applicable',
  notChecked: 'non vérifié',
}

/** What the declaration of accessibility says; its sections are those of the model of the order of 20 September 2019. */
export interface AccessibilityPage {
  readonly page: Page
  readonly publisher: string
  readonly siteName: string
  readonly siteUrl: string
  readonly updatedOn: string
  readonly contact: string
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
  const { publisher, siteName, updatedOn, contact } = programme
  return {
    page: {
      path: accessibilityLink.path,
      title: 'Déclaration d’accessibilité',
      description: `État de conformité du site au RGAA : ${conformity}. Contrôle critère par critère, contact et voies de recours.`,
      trail: [home],
      filters: { page: ['Explication'] },
    },
    publisher,
    siteName,
    siteUrl: address,
    updatedOn,
    contact,
    failures: accessibility.filter(({ state }) => state === 'notMet'),
    unchecked: accessibility.filter(({ state }) => state === 'notChecked').length,
    criteria: accessibility.map((check) => ({ ...check, label: stateLabels[check.state] })),
  }
}
