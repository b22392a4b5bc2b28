import type { Archive } from '#model/archive.ts'
import { slugsOf, type Indicator } from '#model/indicator.ts'
import {
  cardPath,
  chartName,
  chartPath,
  citationPath,
  embedPath,
  exercisePath,
  indicatorPath,
  markdownPath,
  formerVersionsPath,
  atomPath,
  downloadsPath,
  jsonFeedPath,
  llmsPath,
} from '#urls.ts'
import { outcomeYears } from '#site/outcome-chart.ts'

/**
 * Every address that the site gives to keep, beside those of the data: pages that citations and feeds point to,
 * feeds, charts to download or to show elsewhere, cards of shared pages, texts for programs. Root-relative.
 */
export function reusedAddresses(archive: Archive): readonly string[] {
  return [
    downloadsPath,
    formerVersionsPath,
    atomPath,
    jsonFeedPath,
    llmsPath,
    cardPath('site'),
    ...archive.years.flatMap(({ year }) => [exercisePath(year), cardPath(`archives/${year}`)]),
    ...archive.indicators.flatMap((indicator) => addressesOfIndicator(archive, indicator)),
  ]
}

/** All that bears the slug of an indicator, or one that it had before. A chart is there when it has something to draw. */
function addressesOfIndicator(archive: Archive, indicator: Indicator): readonly string[] {
  const drawn = indicator.lines.filter((line) => outcomeYears(archive, line).length > 0)
  return slugsOf(indicator).flatMap((slug) => [
    indicatorPath(slug),
    markdownPath(slug),
    citationPath(slug),
    cardPath(`indicateurs/${slug}`),
    ...(drawn.includes(indicator.lines[0]) ? [embedPath(slug)] : []),
    ...drawn.flatMap((line) =>
      (['svg', 'png'] as const).map((extension) =>
        chartPath(chartName({ ...line, indicator: slug }), extension),
      ),
    ),
  ])
}
