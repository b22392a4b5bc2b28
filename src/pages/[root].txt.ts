import type { APIRoute, GetStaticPaths } from 'astro'
import { robotsFile } from '#site/hosting/root-files.ts'

/** `robots.txt`, which means something only at the root of a domain. */
export const getStaticPaths: GetStaticPaths = () =>
  import.meta.env.BASE_URL === '/' ? [{ params: { root: 'robots' } }] : []

export const GET: APIRoute = ({ site }) => new Response(robotsFile({ siteUrl: new URL('/', site).href }))
