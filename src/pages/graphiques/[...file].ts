import type { APIRoute } from 'astro'
import { getArchive } from '#read/archive.ts'
import { poster, type Poster } from '#charts/pictures/poster.ts'
import { rasterise } from '#charts/pictures/rasterise.ts'
import { pictureStyle } from '#site/picture-style.ts'
import { posters } from './_poster.ts'

/** Every chart as a file at its address: `/graphiques/indicateurs/<slug>.svg`, `.png`. */
export function getStaticPaths() {
  const archive = getArchive()
  const siteUrl = new URL(import.meta.env.BASE_URL, import.meta.env.SITE).href
  return archive.indicators
    .flatMap((indicator) => posters(archive, indicator, siteUrl))
    .flatMap(({ name, formerNames, poster }) =>
      [name, ...formerNames].flatMap((file) =>
        (['svg', 'png'] as const).map((extension) => ({
          params: { file: `indicateurs/${file}.${extension}` },
          props: { poster, extension },
        })),
      ),
    )
}

export const GET: APIRoute<{ poster: Poster; extension: 'svg' | 'png' }> = async ({ props }) => {
  const svg = poster(props.poster, pictureStyle)
  return props.extension === 'svg'
    ? new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } })
    : new Response(await rasterise(svg, 2), { headers: { 'Content-Type': 'image/png' } })
}
