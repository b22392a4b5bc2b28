import { cardPath } from '#urls.ts'

/** The card that a page shows when it is shared: where it is, and its words as a text alternative. */
export interface CardLink {
  readonly path: string
  readonly alt: string
}

/** The link to a card by its name. */
export function cardLink(name: string, title: string, lead: string): CardLink {
  return { path: cardPath(name), alt: lead === '' ? title : `${title}. ${lead}` }
}
