import type { APIRoute } from 'astro'
import { getArchive } from '#read/archive.ts'
import { llmsText } from './_llms.ts'

/** The site's table of contents for language models. */
export const GET: APIRoute = ({ site }) =>
  new Response(llmsText(getArchive(), new URL(import.meta.env.BASE_URL, site).href), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  })
