import type { Archive } from '#domain/archive.ts'
import { slugify } from '#french/slugify.ts'
import {
  creditStageTerms,
  creditTitleTerms,
  documentTerms,
  measureTerms,
  pointOfViewTerms,
  readingTerms,
  type Term,
} from '#french/terms.ts'
import { home, type Page } from '#views/page.ts'

/** One term and what it means. */
export interface GlossaryEntry {
  readonly slug: string
  readonly term: string
  readonly definition: string
}

/** What the glossary says: the programme's words and the LOLF's, in alphabetical order. */
export interface GlossaryPage {
  readonly page: Page
  readonly entries: readonly GlossaryEntry[]
}

/** The glossary, from the editors' list and the table of official terms. */
export function glossaryPage(archive: Pick<Archive, 'glossary' | 'programme'>): GlossaryPage {
  return {
    page: {
      path: '/glossaire/',
      title: 'Glossaire',
      description: `Les mots du budget et du programme ${archive.programme.number}, expliqués simplement : PAP, RAP, cible, crédits de paiement…`,
      trail: [home],
      filters: { page: ['Glossaire'] },
    },
    entries: glossaryEntries(archive),
  }
}

/** Every term once; where both lists have it, the editors' wording wins. */
export function glossaryEntries(archive: Pick<Archive, 'glossary'>): readonly GlossaryEntry[] {
  const own = archive.glossary.map(({ slug, term, acronym, definition }) => ({
    slug,
    term: acronym === '' ? term : `${acronym} (${term})`,
    definition,
  }))
  const taken = new Set(own.map(({ slug }) => slug))
  const official = [
    measureTerms,
    documentTerms,
    pointOfViewTerms,
    readingTerms,
    creditStageTerms,
    creditTitleTerms,
  ].flatMap((table) => Object.values<Term>(table).map(fromTerm))
  return [...own, ...official.filter(({ slug }) => !taken.has(slug))].toSorted((a, b) =>
    a.term.localeCompare(b.term, 'fr', { sensitivity: 'base' }),
  )
}

function fromTerm({ label, slug, definition }: Term): GlossaryEntry {
  return { slug: slugify(slug), term: label.charAt(0).toLocaleUpperCase('fr') + label.slice(1), definition }
}
