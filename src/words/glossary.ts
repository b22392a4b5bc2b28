import type { GlossaryTerm } from '#model/programme.ts'
import { capitalise } from '#words/grammar.ts'
import { slugify } from '#words/slugify.ts'
import {
  creditStageTerms,
  creditTitleTerms,
  documentTerms,
  measureTerms,
  pointOfViewTerms,
  readingTerms,
  type Term,
} from '#words/terms.ts'

/** One term and what it means; `slug` is what `<Terme id="…">` names and the fragment of its place in the glossary. */
export interface GlossaryEntry {
  readonly slug: string
  readonly term: string
  readonly definition: string
}

/** Apart from « Bilan », the page of what was promised and obtained. */
const bilan: Term = { ...documentTerms.bilan, label: 'Bilan d’une administration' }

const official: readonly GlossaryEntry[] = [
  measureTerms,
  { ...documentTerms, bilan },
  pointOfViewTerms,
  readingTerms,
  creditStageTerms,
  creditTitleTerms,
].flatMap((table) => Object.values<Term>(table).map(entryOf))

/** Without accents and capitals. Made once: `localeCompare` would make one for each pair. */
const alphabetical = new Intl.Collator('fr', { sensitivity: 'base' })

/** The programme's words and the official terms in alphabetical order; where both have one, the editors' wording wins. */
export function glossaryEntries(glossary: readonly GlossaryTerm[]): readonly GlossaryEntry[] {
  const own = glossary.map(({ slug, term, acronym, definition }) => ({
    slug,
    term: acronym === '' ? term : `${acronym} (${term})`,
    definition,
  }))
  const taken = new Set(own.map(({ slug }) => slug))
  return [...own, ...official.filter(({ slug }) => !taken.has(slug))].toSorted((a, b) =>
    alphabetical.compare(a.term, b.term),
  )
}

function entryOf({ label, slug, definition }: Term): GlossaryEntry {
  return { slug: slugify(slug), term: capitalise(label), definition }
}
