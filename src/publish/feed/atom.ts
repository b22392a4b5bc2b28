import { withBase } from '#french/address.ts'
import { dayStart, type Feed, type FeedEntry } from '#publish/feed/feed.ts'

/** The feed in Atom (RFC 4287). */
export function atomFeed(feed: Feed): string {
  const self = withBase(feed.siteUrl, '/flux.atom')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">',
    `  <id>${xml(self)}</id>`,
    `  <title>${xml(feed.title)}</title>`,
    `  <subtitle>${xml(feed.description)}</subtitle>`,
    `  <author><name>${xml(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(feed.pageUrl)}"/>`,
    `  <updated>${dayStart(feed.entries[0]?.day ?? feed.updatedOn)}</updated>`,
    ...feed.entries.map(entry),
    '</feed>\n',
  ].join('\n')
}

function entry({ id, url, title, text, day }: FeedEntry): string {
  return [
    '  <entry>',
    `    <id>${xml(id)}</id>`,
    `    <title>${xml(title)}</title>`,
    `    <link rel="alternate" type="text/html" href="${xml(url)}"/>`,
    `    <published>${dayStart(day)}</published>`,
    `    <updated>${dayStart(day)}</updated>`,
    `    <content type="text">${xml(text)}</content>`,
    '  </entry>',
  ].join('\n')
}

function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
