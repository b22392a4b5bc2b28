import type { Indicator } from '#model/indicator.ts'
import { chartName, chartPath, citationPath } from '#urls.ts'
import { formatBytes } from '#words/number.ts'
import { embedSnippet } from '#pages/integrer/indicateurs/[slug]/_embed.ts'

/** How a reader takes an indicator away: its charts as files, the HTML that shows one elsewhere, its citations. */
export interface Share {
  readonly files: readonly { readonly label: string; readonly path: string; readonly detail: string }[]
  readonly snippet: string | undefined
  readonly citations: string
}

/** A chart in both of its formats, with their bytes. */
export interface ChartFiles {
  readonly name: string
  readonly title: string
  readonly svg: string
  readonly png: Uint8Array
}

/** What the page of an indicator offers to take away. */
export function shareOf(indicator: Indicator, charts: readonly ChartFiles[], siteUrl: string): Share {
  return {
    files: charts.flatMap(({ name, title, svg, png }) => {
      const label = charts.length > 1 ? `${title} : ` : ''
      const sizes = { svg: new TextEncoder().encode(svg).length, png: png.length }
      return (['png', 'svg'] as const).map((extension) => ({
        label: `${label}${extension === 'png' ? 'Image' : 'Dessin vectoriel'}`,
        path: chartPath(name, extension),
        detail: `${extension.toUpperCase()}, ${formatBytes(sizes[extension])}`,
      }))
    }),
    snippet: charts.some(({ name }) => name === chartName(indicator.lines[0]))
      ? embedSnippet(siteUrl, indicator)
      : undefined,
    citations: citationPath(indicator.slug),
  }
}
