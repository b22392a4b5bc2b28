import type { Archive } from '#model/archive.ts'
import { citationPath, indicatorPath } from '#urls.ts'
import type { Crumb } from '#site/links.ts'

/** An address that a page had before its indicator took another slug, and the page that answers today. */
export interface MovedPage {
  /** Root-relative. */
  readonly from: string
  readonly to: Crumb
}

/** Every page that bears the former slug of an indicator: its own and that of its citations. */
export function movedPages({ indicators }: Pick<Archive, 'indicators'>): readonly MovedPage[] {
  return indicators.flatMap(({ slug, title, formerSlugs }) =>
    formerSlugs.flatMap((former) => [
      { from: indicatorPath(former), to: { label: title, path: indicatorPath(slug) } },
      { from: citationPath(former), to: { label: `Citer « ${title} »`, path: citationPath(slug) } },
    ]),
  )
}
