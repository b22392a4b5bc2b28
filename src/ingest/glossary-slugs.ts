import type { GlossaryTerm } from '#domain/prose.ts'
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

/** What `<Terme id="…">` may name: the programme's own words and the official terms. */
export function glossarySlugs(glossary: readonly GlossaryTerm[]): ReadonlySet<string> {
  const official = [
    measureTerms,
    documentTerms,
    pointOfViewTerms,
    readingTerms,
    creditStageTerms,
    creditTitleTerms,
  ]
    .flatMap((table) => Object.values<Term>(table))
    .map(({ slug }) => slugify(slug))
  return new Set([...glossary.map(({ slug }) => slug), ...official])
}
