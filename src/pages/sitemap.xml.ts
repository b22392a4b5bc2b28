import type { APIRoute } from 'astro'
import { withBase } from '#urls.ts'
import { dataPages } from '#downloads/datasets.ts'
import { pageAddresses, pageGroups } from '#pages/plan-du-site/_site-map.ts'

/** The sitemap of the protocol of sitemaps.org: every page, once. */
export const GET: APIRoute = ({ locals: { archive, publication } }) => {
  const paths = pageAddresses(pageGroups(archive, dataPages))
  const urls = [...paths].map((path) => `<url><loc>${withBase(publication.siteUrl, path)}</loc></url>`)
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  )
}
