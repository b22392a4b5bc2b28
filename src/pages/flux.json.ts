import type { APIRoute } from 'astro'
import { jsonFeed } from '#downloads/feed/feed.ts'
import { dataFeed } from '#downloads/feed/data-feed.ts'
import { releaseNotes } from '#site/release-notes.ts'

/** What changes in the data, as a JSON feed. */
export const GET: APIRoute = ({ locals: { publication } }) => {
  const { archive, siteUrl } = publication
  return new Response(jsonFeed(dataFeed(archive, releaseNotes(archive), siteUrl)), {
    headers: { 'Content-Type': 'application/feed+json' },
  })
}
