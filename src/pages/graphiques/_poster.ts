import type { OutcomeChartSpec } from '#charts/outcome-chart-spec.ts'
import { outcomeDrawing } from '#charts/outcome-chart.ts'
import { type Poster, poster } from '#charts/pictures/poster.ts'
import type { Archive } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import { chartName, indicatorPath, withBase, chartPath } from '#urls.ts'
import { longDate } from '#words/date.ts'
import { typeset } from '#words/typography.ts'
import { finding } from '#words/finding.ts'
import { chartSource, outcomeSpec } from '#site/outcome-chart.ts'
import { rasterise } from '#charts/pictures/rasterise.ts'
import { lowerFirst } from '#model/line.ts'
import { embedSnippet } from '#pages/integrer/indicateurs/[slug]/_embed.ts'
import { pictureStyle } from '#site/picture-style.ts'
import { formatBytes } from '#words/number.ts'

/** Width of the charts that leave the site, in pixels. */
const width = 736

/** A chart to download: the name of its file, without extension, and what it shows. */
export interface NamedPoster {
  readonly name: string
  /** The names that its file had before its indicator was renamed. */
  readonly formerNames: readonly string[]
  readonly poster: Poster
}

/**
 * The charts of an indicator, each with the words that it needs outside the site: one for each line that has
 * something to draw. `siteUrl` is the public address of the site.
 */
export function posters(archive: Archive, indicator: Indicator, siteUrl: string): readonly NamedPoster[] {
  return indicator.lines.flatMap((line) => {
    const spec = outcomeSpec(archive, line)
    if (spec === undefined) return []
    return [
      {
        name: chartName(line),
        formerNames: indicator.formerSlugs.map((former) => chartName({ ...line, indicator: former })),
        poster: {
          title: typeset(line.name),
          lead: finding(archive, line),
          // The numbers of remarks stand for texts of the page.
          chart: outcomeDrawing({ ...spec, notes: [] }, width),
          foot: footOf(archive, spec, withBase(siteUrl, indicatorPath(indicator.slug))),
        },
      },
    ]
  })
}

function footOf(archive: Archive, spec: OutcomeChartSpec, address: string): readonly string[] {
  const { siteName, updatedOn } = archive.programme
  return [
    chartSource(archive, spec),
    `${siteName}, données mises à jour le ${longDate(updatedOn)}, Licence Ouverte 2.0.`,
    address,
  ].map(typeset)
}

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
