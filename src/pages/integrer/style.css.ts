import type { APIRoute } from 'astro'
import chart from '#charts/chart.css?raw'
import embed from '#pages/integrer/_embed.css?raw'
import tokens from '#site/theme/tokens.css?raw'

/** The one style sheet of the pages to embed: the colours and charts of the site, and little else. */
export const GET: APIRoute = () =>
  new Response([tokens, chart, embed].join(''), { headers: { 'Content-Type': 'text/css' } })
