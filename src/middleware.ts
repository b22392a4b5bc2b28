import { defineMiddleware } from 'astro:middleware'
import { typeset } from '#words/typography.ts'

/** Sets the spaces of French typography in every page, whoever wrote the text. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next()
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response
  return new Response(typeset(await response.text()), response)
})
