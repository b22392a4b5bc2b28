/** One piece of news for those who follow the data. */
export interface FeedEntry {
  /** A tag URI (RFC 4151): it names the news for ever, whatever becomes of its page. */
  readonly id: string
  /** Absolute address of what it is about. */
  readonly url: string
  readonly title: string
  readonly text: string
  /** ISO 8601, day only. */
  readonly day: string
}

/** All that a feed says, whatever its format. */
export interface Feed {
  readonly title: string
  readonly description: string
  readonly author: string
  /** Absolute address of the site, ending in a slash. */
  readonly siteUrl: string
  /** Absolute address of the page that says the same. */
  readonly pageUrl: string
  readonly updatedOn: string
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
}

/** The start of a day as feeds write dates (RFC 3339). */
export function dayStart(day: string): string {
  return `${day}T00:00:00Z`
}

/** A tag URI (RFC 4151) of a site, for a day and a name. Spaces and letters beyond ASCII are escaped. */
export function tagUri(siteUrl: string, day: string, name: string): string {
  return `tag:${new URL(siteUrl).hostname},${day}:${encodeURI(name)}`
}
