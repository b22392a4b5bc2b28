import type { Archive } from '#model/archive.ts'
import { home, personalDataLink } from '#site/links.ts'
import { attribution, isToComplete } from '#words/names.ts'
import type { Page, PagePart } from '#site/page.ts'
import { legalPath } from '#urls.ts'

/** What the law asks a site to say of itself (law 2004-575 of 21 June 2004). */
export interface LegalPage {
  readonly page: Page
  readonly facts: readonly { readonly term: string; readonly text: string }[]
  /** What the law asks for and nobody has written yet. */
  readonly missing: readonly string[]
  readonly contact: string
  readonly repository: string
  /** How to cite the data and the texts. */
  readonly attribution: string
}

/** The legal notice: nothing is invented, what nobody has written is named apart. */
export function legalPage({ programme }: Pick<Archive, 'programme'>): LegalPage {
  const { publisher, legal, siteName, contact, repository } = programme
  const facts = [
    { term: 'Éditeur', text: publisher },
    { term: 'Adresse et téléphone', text: legal.publisherAddress },
    { term: 'Directeur de la publication', text: legal.director },
    { term: 'Hébergeur', text: legal.host },
  ]
  return {
    page: {
      path: legalPath,
      title: 'Mentions légales',
      description: `Qui publie et héberge le site « ${siteName} », et sous quelles licences le réutiliser.`,
      trail: [home],
    },
    facts: facts.filter(({ text }) => !isToComplete(text)),
    missing: facts.filter(({ text }) => isToComplete(text)).map(({ term }) => term.toLowerCase()),
    contact,
    repository,
    attribution: attribution(programme),
  }
}

/** What the site says of personal data, in the same page. */
export function personalDataPart({ programme }: Pick<Archive, 'programme'>): PagePart {
  return {
    path: personalDataLink.path,
    title: personalDataLink.label,
    description: `Le site « ${programme.siteName} » ne dépose aucun cookie, ne suit personne et ne demande aucune donnée personnelle.`,
  }
}
