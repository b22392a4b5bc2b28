import type { Archive } from '#model/archive.ts'
import type { AccessibilityAudit, Programme, ProsePage } from '#model/programme.ts'
import { type Crumb, home } from '#site/links.ts'
import { cardPath, prosePath } from '#urls.ts'
import { publisherName } from '#words/names.ts'

/** The card that a page shows when it is shared: where it is, and its words as a text alternative. */
export interface CardLink {
  readonly path: string
  readonly alt: string
}

/** The link to a card by its name. */
export function cardLink(name: string, title: string, lead: string): CardLink {
  return { path: cardPath(name), alt: lead === '' ? title : `${title}. ${lead}` }
}

/** What every page says of itself, whatever it shows. Paths are root-relative, without the site's base. */
export interface Page {
  readonly path: string
  /** Unique in the site; the site's name is added to it. */
  readonly title: string
  readonly description: string
  /** From the home page down to the parent. */
  readonly trail: readonly Crumb[]
  /**
   * For a page long enough to begin with the list of its parts: folded above, or `beside` the text of a written page
   * where the screen is wide.
   */
  readonly parts?: 'above' | 'beside'
  /** Its own card when shared, if it has one; else that of the site. */
  readonly card?: CardLink
  /** Where its text stands as Markdown, for programs. */
  readonly markdown?: string
  /** `others` for a page of figures of other sources, which keep their own licence. */
  readonly licence?: 'others'
  /** True for a page that serves others and is no answer to a search, here or elsewhere. */
  readonly unlisted?: true
}

/** A part of a page that answers a question of its own: the site map and the search lead to it. */
export type PagePart = Pick<Page, 'path' | 'title' | 'description'>

/** What the frame around every page needs of the programme. */
export interface Site {
  readonly name: string
  readonly programme: string
  readonly updatedOn: string
  readonly contact: string
  /** Who publishes, as a citation names it. */
  readonly publisher: string
  readonly repository: string
  readonly audit: AccessibilityAudit | undefined
  /** The pages that editors wrote, for the menus. */
  readonly pages: readonly ProsePage[]
  readonly card: CardLink
}

/** What the site asks, else the name of its programme: the title of the home page and of the site's card. */
export function siteTitle({ question, name }: Pick<Programme, 'question' | 'name'>): string {
  return question === '' ? name : question
}

/** The frame's facts, from the programme. */
export function siteOf({ programme, pages }: Pick<Archive, 'programme' | 'pages'>): Site {
  const { siteName, updatedOn, contact, repository, audit } = programme
  return {
    name: siteName,
    programme: `Programme ${programme.number} « ${programme.name} »`,
    updatedOn,
    contact,
    publisher: publisherName(programme),
    repository,
    audit,
    pages,
    card: cardLink('site', siteTitle(programme), ''),
  }
}

/** A page written by editors. */
export function prosePage({ slug, title, description }: ProsePage): Page {
  return { path: prosePath(slug), title, description, trail: [home], parts: 'beside' }
}
