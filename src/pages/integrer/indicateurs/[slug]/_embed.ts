import type { Archive } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import { embedPath, indicatorPath, withBase } from '#urls.ts'
import { longDate } from '#words/date.ts'
import { escapeXml } from '#words/markup.ts'
import { finding } from '#words/finding.ts'
import { chartSource, outcomePictures, outcomeSpec } from '#site/outcome-chart.ts'

/** What another site shows of an indicator, in a frame: its chart and its source, nothing else. */
export interface EmbedPage {
  readonly title: string
  readonly finding: string
  /** The same chart for a wide frame and for a narrow one, as SVG text. */
  readonly wide: string
  readonly narrow: string
  readonly source: string
  /** Root-relative path of the full page. */
  readonly path: string
}

/** The chart of an indicator's first line for another site's pages; `undefined` when there is nothing to draw. */
export function embedPage(archive: Archive, { lines: [line] }: Indicator): EmbedPage | undefined {
  const drawn = outcomeSpec(archive, line)
  if (drawn === undefined) return undefined
  const { updatedOn } = archive.programme
  const sentence = finding(archive, line)
  return {
    title: line.name,
    finding: sentence,
    // The numbers of remarks stand for texts of the full page.
    ...outcomePictures({ ...drawn, notes: [] }),
    source: `${chartSource(archive, drawn)} Données mises à jour le ${longDate(updatedOn)}, Licence Ouverte 2.0.`,
    path: indicatorPath(line.indicator),
  }
}

/** The HTML to paste in another site's page. `siteUrl` is the public address of this one. */
export function embedSnippet(siteUrl: string, { slug, title }: Pick<Indicator, 'slug' | 'title'>): string {
  return `<iframe src="${withBase(siteUrl, embedPath(slug))}" title="${escapeXml(title)}" width="100%" height="600" loading="lazy"></iframe>`
}
