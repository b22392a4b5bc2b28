import { withBase } from '#urls.ts'
import { dayStart, type Feed } from '#downloads/feed/feed.ts'

/** The feed in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed({ title, description, author, siteUrl, pageUrl, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: pageUrl,
    feed_url: withBase(siteUrl, '/flux.json'),
    language: 'fr',
    authors: [{ name: author, url: siteUrl }],
    items: entries.map(({ id, url, title: heading, text, day }) => ({
      id,
      url,
      title: heading,
      content_text: text,
      date_published: dayStart(day),
    })),
  }
  return `${JSON.stringify(feed, undefined, 2)}\n`
}
