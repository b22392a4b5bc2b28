import type { APIRoute, GetStaticPaths } from 'astro'
import { releaseNotes, type ReleaseNotes } from '#site/release-notes.ts'
import type { Archive } from '#model/archive.ts'
import { atomPath, jsonFeedPath, releasePath, versionsPath, withBase } from '#urls.ts'
import { escapeXml } from '#words/markup.ts'
import { publisherName } from '#words/names.ts'

const formats = {
  atom: { write: atomFeed, type: 'application/atom+xml; charset=utf-8' },
  json: { write: jsonFeed, type: 'application/feed+json' },
}

/** What changes in the data, as an Atom feed and as a JSON feed. */
export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(formats).map(([format, props]) => ({ params: { format }, props }))

export const GET: APIRoute<(typeof formats)['atom']> = ({
  locals: { publication },
  props: { write, type },
}) => {
  const { archive, siteUrl } = publication
  return new Response(write(dataFeed(archive, releaseNotes(archive), siteUrl)), {
    headers: { 'Content-Type': type },
  })
}

/** One piece of news for those who follow the data. */
interface FeedEntry {
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
  /** Absolute address of the part of a page that says the same. */
  readonly pageUrl: string
  readonly updatedOn: string
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
}

/** The start of a day as feeds write dates (RFC 3339). */
function dayStart(day: string): string {
  return `${day}T00:00:00Z`
}

/** A tag URI (RFC 4151) of a site, for a day and a name. Spaces and letters beyond ASCII are escaped. */
function tagUri(siteUrl: string, day: string, name: string): string {
  return `tag:${new URL(siteUrl).hostname},${day}:${encodeURI(name)}`
}

/** The feed in Atom (RFC 4287). */
export function atomFeed(feed: Feed): string {
  const self = withBase(feed.siteUrl, atomPath)
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

/** The feed in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed({ title, description, author, siteUrl, pageUrl, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: pageUrl,
    feed_url: withBase(siteUrl, jsonFeedPath),
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

/** A feed holds this many pieces of news at most; older ones stay in the page of releases. */
const longest = 100

/** What changes in the data, as a feed: one piece of news by release, then one by correction or document. */
export function dataFeed(
  { programme }: Pick<Archive, 'programme'>,
  releases: readonly ReleaseNotes[],
  siteUrl: string,
): Feed {
  return {
    title: `${programme.siteName} : ce qui change dans les données`,
    description:
      'Chiffres ajoutés, corrigés ou retirés, documents et crédits, d’une version des données à la suivante.',
    author: publisherName(programme),
    siteUrl,
    pageUrl: withBase(siteUrl, versionsPath),
    updatedOn: programme.updatedOn,
    entries: releases
      .flatMap(({ name, day, title, summary, notes }) => {
        const page = withBase(siteUrl, releasePath(name))
        return [
          { id: tagUri(siteUrl, day, `version/${name}`), url: page, title, text: summary, day },
          ...notes.map((note) => ({
            id: tagUri(siteUrl, day, `version/${name}${note.id}`),
            url: note.path === undefined ? page : withBase(siteUrl, note.path),
            title: note.title,
            text: note.text === '' ? note.title : note.text,
            day,
          })),
        ]
      })
      .slice(0, longest),
  }
}
