import { indicators } from '../../../../../indicators.mjs'
import { csv } from '../../../../../page.mjs'

export function getStaticPaths() {
  return indicators.map((indicator) => ({ params: { slug: indicator.slug }, props: { indicator } }))
}

export const GET = ({ props: { indicator } }) => new Response(csv(indicator))
