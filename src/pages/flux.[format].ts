import type { APIRoute, GetStaticPaths } from 'astro'
import { atomFeed, dataFeed, jsonFeed } from '#downloads/feed.ts'
import { releaseNotes } from '#site/release-notes.ts'

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
