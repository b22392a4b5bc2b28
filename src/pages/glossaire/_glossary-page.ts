import type { Archive } from '#model/archive.ts'
import { glossaryEntries, type GlossaryEntry } from '#words/glossary.ts'
import { home } from '#site/links.ts'
import { type Page } from '#site/page.ts'
import { glossaryPath } from '#urls.ts'
import { capitalise } from '#words/grammar.ts'

/** What the glossary says: the programme's words and the LOLF's, in alphabetical order. */
export interface GlossaryPage {
  readonly page: Page
  readonly entries: readonly GlossaryEntry[]
}

/** The glossary, from the editors' list and the table of official terms. */
export function glossaryPage(archive: Pick<Archive, 'glossary' | 'programme'>): GlossaryPage {
  return {
    page: {
      path: glossaryPath,
      title: 'Glossaire',
      description: `Les mots du budget et du programme ${archive.programme.number}, expliqués simplement : PAP, RAP, cible, crédits de paiement…`,
      trail: [home],
      parts: 'above',
    },
    entries: glossaryEntries(archive.glossary).map((entry) => ({ ...entry, term: capitalise(entry.term) })),
  }
}
