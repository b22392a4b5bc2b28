import type { Archive } from '#model/archive.ts'
import { home } from '#site/links.ts'
import { attribution } from '#words/names.ts'
import type { Page } from '#site/page.ts'
import { legalPath } from '#urls.ts'

/** What the law asks a site to say of itself (law 2004-575 of 21 June 2004). */
export interface LegalPage {
  readonly page: Page
  readonly facts: readonly { readonly term: string; readonly text: string }[]
  readonly contact: string
  readonly repository: string
  /** How to cite the data and the texts. */
  readonly attribution: string
}

const missing = 'à compléter'

/** The legal notice: nothing is invented, what nobody has written is said to be missing. */
export function legalPage({ programme }: Pick<Archive, 'programme'>): LegalPage {
  const { publisher, legal, siteName, contact, repository } = programme
  return {
    page: {
      path: legalPath,
      title: 'Mentions légales',
      description: `Qui publie et héberge le site « ${siteName} », et sous quelles licences le réutiliser.`,
      trail: [home],
    },
    facts: [
      { term: 'Éditeur', text: publisher || missing },
      { term: 'Adresse et téléphone', text: legal.publisherAddress || missing },
      { term: 'Directeur de la publication', text: legal.director || missing },
      { term: 'Hébergeur', text: legal.host || missing },
    ],
    contact,
    repository,
    attribution: attribution(programme),
  }
}
