import { slugify } from '#words/slugify.ts'

/** What the search can narrow by; the names are those of the search page's address. */
export interface SearchFilters {
  readonly exercice?: readonly string[]
  readonly document?: readonly string[]
  readonly objectif?: readonly string[]
  readonly page: readonly [string]
}

/** One thing that a search may find: a page, a figure, an amount, a document or a word. */
export interface SearchRecord {
  /** Root-relative, without the site's base; no two records have the same. */
  readonly path: string
  readonly title: string
  /** What a reader is shown of it, in sentences; never empty. */
  readonly text: string
  /** How it is also named: codes, official names, identities. Not shown; weighs more than the title. */
  readonly names: string
  /** Other words that people type for it. Not shown; weigh less than the title. */
  readonly words: string
  readonly filters: SearchFilters
}

/** The words of some texts, each once whatever its accents, but those of a title that the record has already. */
export function distinctWords(texts: readonly string[], title: string): string {
  const known = new Set(slugify(title).split('-'))
  const words = texts.join(' ').split(/\s/)
  return words
    .filter((word) => {
      const bare = slugify(word)
      return bare !== '' && known.size !== known.add(bare).size
    })
    .join(' ')
}
