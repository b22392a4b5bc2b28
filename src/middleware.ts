import { defineMiddleware } from 'astro:middleware'
import { getPublication, getWeights } from '#downloads/publications.ts'
import { getArchive } from '#read/archive.ts'
import { siteOf } from '#site/page.ts'
import { withBase } from '#urls.ts'
import { typeset } from '#words/typography.ts'

/**
 * Gives every page what all of them ask for, then sets the spaces of French typography in it, whoever wrote the text,
 * and leaves one space where templates leave several between two tags.
 */
export const onRequest = defineMiddleware(async ({ locals, url, site = url }, next) => {
  const base = import.meta.env.BASE_URL
  const archive = getArchive()
  const publication = getPublication(archive, site.origin, base)
  const given: App.Locals = {
    archive,
    publication,
    site: siteOf(archive),
    weights: () => getWeights(publication),
    to: (path) => withBase(base, path),
  }
  Object.assign(locals, given)
  const response = await next()
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response
  return new Response(typeset(await response.text()).replaceAll(/>[ \t\n]+</g, '> <'), response)
})
