import type { APIRoute } from 'astro'
import { getArchive } from '#read/archive.ts'
import { atomFeed } from '#downloads/feed/feed.ts'
import { dataFeed } from '#downloads/feed/data-feed.ts'
import { releaseNotes } from '#site/release-notes.ts'

/** What changes in the data, as an Atom feed. */
export const GET: APIRoute = ({ site }) => {
  const archive = getArchive()
  const siteUrl = new URL(import.meta.env.BASE_URL, site).href
  return new Response(atomFeed(dataFeed(archive, releaseNotes(archive), siteUrl)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  })
}
