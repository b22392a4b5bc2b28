import type { Archive } from '#model/archive.ts'
import { slugsOf } from '#model/indicator.ts'
import { buildPart, versionsPart } from '#pages/a-propos/_about-page.ts'
import { type Crumb, indicatorsCrumb, personalDataLink } from '#site/links.ts'
import {
  citationPath,
  datasetPath,
  formerBuildPath,
  formerDatasetPath,
  formerPersonalDataPath,
  formerVersionsPath,
  indicatorPath,
  objectivesPath,
} from '#urls.ts'

/** An address that a page had before, and the page that answers today. */
export interface MovedPage {
  /** Root-relative. */
  readonly from: string
  readonly to: Crumb
}

/** The pages that are parts of others since; objectives are listed with their indicators. */
export const movedParts: readonly MovedPage[] = [
  { from: formerVersionsPath, to: { label: versionsPart.title, path: versionsPart.path } },
  { from: formerBuildPath, to: { label: buildPart.title, path: buildPart.path } },
  { from: formerPersonalDataPath, to: personalDataLink },
  { from: objectivesPath, to: indicatorsCrumb },
]

/** The pages that described one data set each, which are parts of one page since. */
export function movedDatasets(
  sets: readonly { readonly stem: string; readonly title: string }[],
): readonly MovedPage[] {
  return sets.map(({ stem, title }) => ({
    from: formerDatasetPath(stem),
    to: { label: title, path: datasetPath(stem) },
  }))
}

/**
 * Every page that bears the former slug of an indicator, and those that held the citations of its figures: they stand
 * in its own page today, each figure under the same fragment.
 */
export function movedPages({ indicators }: Pick<Archive, 'indicators'>): readonly MovedPage[] {
  return indicators.flatMap((indicator) => {
    const to = { label: indicator.title, path: indicatorPath(indicator.slug) }
    const from = [...indicator.formerSlugs.map(indicatorPath), ...slugsOf(indicator).map(citationPath)]
    return from.map((path) => ({ from: path, to }))
  })
}
