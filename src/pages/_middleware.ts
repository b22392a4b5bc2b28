import { defineMiddleware } from 'astro:middleware'
import type { Publication } from '#downloads/table.ts'
import { getPublication, getWeights } from '#downloads/publications.ts'
import type { Archive } from '#model/archive.ts'
import { forgetArchive, getArchive } from '#read/archive.ts'
import { type Site, siteOf } from '#site/page.ts'
import { withBase } from '#urls.ts'
import { typeset } from '#words/typography.ts'

declare global {
  // Astro asks for this name.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace App {
    /** What every page, component and endpoint is given. `getStaticPaths` runs before, without it. */
    interface Locals {
      /** All that was transcribed and written. */
      readonly archive: Archive
      /** The same with the site's public address, as the published files are made from it. */
      readonly publication: Publication
      /** What the frame around every page says of the programme. */
      readonly site: Site
      /** Format and weight of each published file, by its address; empty while pages are written. */
      readonly weights: () => ReadonlyMap<string, string>
      /** Puts the site's base path in front of a root-relative address. */
      readonly to: (path: string) => string
    }
  }
}

// `npm run dev` says that files have changed (see astro.config.mjs).
import.meta.hot?.on('astro:content-changed', forgetArchive)

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
