import { poster } from '#charts/pictures/poster.ts'
import { rasterise } from '#charts/pictures/rasterise.ts'
import type { Archive } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import { lowerFirst } from '#model/line.ts'
import { posters } from '#pages/graphiques/_poster.ts'
import { embedSnippet } from '#pages/integrer/indicateurs/[slug]/_embed.ts'
import { pictureStyle } from '#site/picture-style.ts'
import { chartName, chartPath } from '#urls.ts'
import { formatBytes } from '#words/number.ts'

/** How a reader takes an indicator away: its charts as files, the HTML that shows one elsewhere. */
export interface Share {
  readonly files: readonly { readonly label: string; readonly path: string; readonly detail: string }[]
  readonly snippet: string | undefined
}

const kinds = { png: 'Image', svg: 'Dessin vectoriel' } as const

/** What the page of an indicator offers to take away; `siteUrl` is the public address of the site. */
export async function shareOf(archive: Archive, indicator: Indicator, siteUrl: string): Promise<Share> {
  const charts = posters(archive, indicator, siteUrl)
  const files = await Promise.all(
    charts.map(async ({ name, poster: drawn }) => {
      const svg = poster(drawn, pictureStyle)
      const png = await rasterise(svg, 2)
      const sizes = { png: png.length, svg: new TextEncoder().encode(svg).length }
      return (['png', 'svg'] as const).map((extension) => ({
        label: charts.length > 1 ? `${drawn.title} : ${lowerFirst(kinds[extension])}` : kinds[extension],
        path: chartPath(name, extension),
        detail: `${extension.toUpperCase()}, ${formatBytes(sizes[extension])}`,
      }))
    }),
  )
  return {
    files: files.flat(),
    snippet: charts.some(({ name }) => name === chartName(indicator.lines[0]))
      ? embedSnippet(siteUrl, indicator)
      : undefined,
  }
}
