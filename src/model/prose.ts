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
