import type { ShareChartSpec } from '#charts/share-chart.ts'
import type { Archive } from '#domain/archive.ts'
import { allComparisons, comparisonsOf, type Comparison } from '#domain/comparison.ts'
import { partsOf } from '#domain/indicator.ts'
import type { Gap } from '#domain/year-path.ts'
import { formatPercent } from '#french/number.ts'
import { measureTitle } from '#french/measure-name.ts'
import { shownValue } from '#french/value.ts'
import { nounOf } from '#views/finding.ts'
import type { FactTable } from '#views/fact-table.ts'
import type { Crumb } from '#views/page.ts'
import {
  deviationSentence,
  extremes,
  extremeSentence,
  promiseTitle,
  sameAnnounced,
  standingSentence,
} from '#views/promise-words.ts'
import { promiseHeadings, promiseRows } from '#views/promise-table.ts'
import { indicatorLink, unitOf } from '#views/promises/section.ts'

/** How far off the announcements were: for the programme, then by indicator. */
export interface Overview {
  readonly sentences: readonly string[]
  /** The results farthest above and below their announcement, in words. */
  readonly extremes: readonly string[]
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
    extremes: extremeSentences(archive, all),
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

/** A sentence for each extreme; a figure without a noun of its own is named first. */
function extremeSentences(archive: Archive, all: readonly Comparison[]): readonly string[] {
  return extremes(all).flatMap((comparison) => {
    const indicator = archive.indicatorBySlug.get(comparison.indicator)
    if (indicator === undefined) return []
    const words = nounOf(indicator, comparison.subIndicator)
    const sentence = extremeSentence(archive, comparison, words)
    if (sentence === undefined) return []
    return words.noun === undefined ? `${indicatorLink(archive, comparison).label}. ${sentence}` : sentence
  })
}
