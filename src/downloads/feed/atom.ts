import { withBase } from '#urls.ts'
import { escapeXml } from '#words/escape-xml.ts'
import { dayStart, type Feed, type FeedEntry } from '#downloads/feed/feed.ts'

/** The feed in Atom (RFC 4287). */
export function atomFeed(feed: Feed): string {
  const self = withBase(feed.siteUrl, '/flux.atom')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">',
    `  <id>${escapeXml(self)}</id>`,
    `  <title>${escapeXml(feed.title)}</title>`,
    `  <subtitle>${escapeXml(feed.description)}</subtitle>`,
    `  <author><name>${escapeXml(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(feed.pageUrl)}"/>`,
    `  <updated>${dayStart(feed.entries[0]?.day ?? feed.updatedOn)}</updated>`,
    ...feed.entries.map(entry),
    '</feed>\n',
  ].join('\n')
}

function entry({ id, url, title, text, day }: FeedEntry): string {
  return [
    '  <entry>',
    `    <id>${escapeXml(id)}</id>`,
    `    <title>${escapeXml(title)}</title>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    `    <published>${dayStart(day)}</published>`,
    `    <updated>${dayStart(day)}</updated>`,
    `    <content type="text">${escapeXml(text)}</content>`,
    '  </entry>',
  ].join('\n')
}
