/** The card that a page shows when it is shared: where it is, and its words as a text alternative. */
export interface CardLink {
  readonly path: string
  readonly alt: string
}

/** Where a card stands, by its name: `site`, `indicateurs/<slug>`, `archives/<year>`. */
export const cardPath = (name: string): string => `/cartes/${name}.png`

/** The link to a card by its name. */
export function cardLink(name: string, title: string, lead: string): CardLink {
  return { path: cardPath(name), alt: lead === '' ? title : `${title}. ${lead}` }
}
