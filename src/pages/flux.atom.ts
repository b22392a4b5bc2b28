import type { APIRoute } from 'astro'
import { atomFeed } from '#downloads/feed/feed.ts'
import { dataFeed } from '#downloads/feed/data-feed.ts'
import { releaseNotes } from '#site/release-notes.ts'

/** What changes in the data, as an Atom feed. */
export const GET: APIRoute = ({ locals: { publication } }) => {
  const { archive, siteUrl } = publication
  return new Response(atomFeed(dataFeed(archive, releaseNotes(archive), siteUrl)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  })
}
