import type { ShareChartSpec } from '#charts/share-chart.ts'
import type { Archive } from '#domain/archive.ts'
import { allComparisons, comparisonsOf, partsOf, type Comparison } from '#domain/comparison.ts'
import type { Gap } from '#domain/year-path.ts'
import { formatPercent } from '#french/number.ts'
import { measureTitle } from '#french/measure-name.ts'
import { shownValue } from '#french/value.ts'
import { nounOf, yearFinding } from '#views/finding.ts'
import type { FactTable } from '#views/fact-table.ts'
import type { Crumb } from '#views/page.ts'
import {
  deviationSentence,
  farthest,
  promiseTitle,
  sameAnnounced,
  shareSentence,
  standingSentence,
} from '#views/promise-words.ts'
import { promiseHeadings, promiseRows } from '#views/promise-table.ts'
import { indicatorLink, unitOf } from '#views/promises/section.ts'
import { yearPath } from '#domain/year-path.ts'

/** How far off the announcements were: for the programme, then by indicator. */
export interface Overview {
  readonly sentences: readonly string[]
  /** The result farthest from its announcement, in words. */
  readonly farthest: readonly string[]
  readonly indicators: readonly (Crumb & { readonly sentence: string })[]
  readonly spec: ShareChartSpec
  readonly table: FactTable
}

/** The overview, from every year that can be compared; `undefined` when there is none. */
export function overviewOf(archive: Archive): Overview | undefined {
  const all = allComparisons(archive)
  if (all.length === 0) return undefined
  const sentences = [standingSentence(all), deviationSentence(all)].flatMap((sentence) => sentence ?? [])
  const groups = archive.indicators.flatMap((indicator) =>
    partsOf(indicator).flatMap((part) => {
      const comparisons = comparisonsOf(archive, indicator.slug, part)
      const title = promiseTitle(comparisons)
      const link = indicatorLink(archive, { indicator: indicator.slug, subIndicator: part })
      return title === undefined ? [] : [{ link, title, comparisons }]
    }),
  )
  return {
    sentences,
    farthest: farthestSentences(archive, all),
    indicators: groups.map(({ link, title }) => ({ ...link, sentence: `${title}.` })),
    spec: {
      id: 'promesses-parts',
      label: [
        'Chaque résultat, en part de ce qui était annoncé.',
        ...sentences,
        'Tous les chiffres sont dans le tableau qui suit.',
      ].join(' '),
      groups: groups.map(({ link, comparisons }) => ({
        title: link.label,
        rows: comparisons.flatMap((comparison) => shareRows(comparison)),
      })),
    },
    table: {
      id: 'promesses-tableau',
      caption: 'Chaque résultat comparé à ce qui était annoncé',
      columns: promiseHeadings('Indicateur', 'Année'),
      rows: groups.flatMap(({ link, comparisons }) =>
        comparisons.flatMap((comparison) =>
          promiseRows(archive, comparison, unitOf(archive, comparison), (year) => [[link], [`${year}`]]),
        ),
      ),
    },
  }
}

function shareRows({ year, first, updated }: Comparison): ShareChartSpec['groups'][number]['rows'] {
  const changed = updated !== undefined && !sameAnnounced(first, updated)
  return [
    ...shareRow(`${year}`, first, 'actual'),
    ...(changed ? shareRow('', updated, 'updatedForecast') : []),
  ]
}

function shareRow(
  name: string,
  { announced, actual, ratio }: Gap,
  kind: 'actual' | 'updatedForecast',
): ShareChartSpec['groups'][number]['rows'] {
  if (ratio === undefined) return []
  const reference = kind === 'actual' ? measureTitle(announced.measure).toLowerCase() : 'actualisée'
  const words = `${reference} ${shownValue(announced.value)}, réalisation ${shownValue(actual.value)}`
  return [{ name, ratio, kind, share: formatPercent(ratio), words }]
}

/** « L’écart le plus grand en proportion : en 2019, 32 produits lancés… » then the same in per cent. */
function farthestSentences(archive: Archive, all: readonly Comparison[]): readonly string[] {
  const most = farthest(all)
  const indicator = most && archive.indicatorBySlug.get(most.indicator)
  if (most === undefined || indicator === undefined || all.length < 2) return []
  const { noun, unit } = nounOf(indicator, most.subIndicator)
  const path = yearPath(archive, most.indicator, most.year, most.subIndicator)
  return [yearFinding(path, noun, unit), shareSentence(archive, most, unit)].flatMap(
    (sentence) => sentence ?? [],
  )
}
