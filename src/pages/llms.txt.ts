import type { APIRoute } from 'astro'
import { llmsText } from './_llms.ts'

/** The site's table of contents for language models. */
export const GET: APIRoute = ({ locals: { publication } }) =>
  new Response(llmsText(publication.archive, publication.siteUrl), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  })
