import type { APIRoute, GetStaticPaths } from 'astro'
import { builtOn } from '#read/archive.ts'
import { securityFile } from '#site/hosting/root-files.ts'

/** `security.txt`, which means something only at the root of a domain. */
export const getStaticPaths: GetStaticPaths = () =>
  import.meta.env.BASE_URL === '/' ? [{ params: { root: 'security' } }] : []

export const GET: APIRoute = ({ locals, site }) => {
  const { contact, updatedOn } = locals.archive.programme
  return new Response(
    securityFile({ siteUrl: new URL('/', site).href, contact, updatedOn, builtOn: builtOn() }),
  )
}
