import type { APIRoute } from 'astro'
import { getArchive } from '#read/archive.ts'
import { socialCard, type SocialCard } from '#charts/pictures/social-card.ts'
import { rasterise } from '#charts/pictures/rasterise.ts'
import { pictureStyle } from '#site/picture-style.ts'
import { cards } from './_card.ts'

/** Every social card at its address: `/cartes/site.png`, `/cartes/indicateurs/<slug>.png`, `/cartes/archives/2021.png`. */
export function getStaticPaths() {
  return cards(getArchive()).map(({ name, card }) => ({ params: { file: `${name}.png` }, props: { card } }))
}

export const GET: APIRoute<{ card: () => SocialCard }> = async ({ props: { card } }) =>
  new Response(await rasterise(socialCard(card(), pictureStyle), 1), {
    headers: { 'Content-Type': 'image/png' },
  })
