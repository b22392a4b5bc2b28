import type { ShareChartSpec } from '#charts/share-chart.ts'
import type { Archive } from '#model/archive.ts'
import { allComparisons, comparisonsOf, type Comparison } from '#model/comparison.ts'
import type { Gap } from '#model/year-path.ts'
import { formatPercent } from '#words/number.ts'
import { measureTitle } from '#words/names.ts'
import { shownValue } from '#words/value.ts'
import { type Crumb, lineCrumb } from '#site/links.ts'
import type { FactTable } from '#site/fact-table.ts'
import {
  deviationSentence,
  extremes,
  extremeSentence,
  promiseTitle,
  sameAnnounced,
  standingSentence,
} from '#site/promise-words.ts'
import { promiseHeadings, promiseRows } from '#site/promise-table.ts'

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
  const groups = archive.indicators.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const comparisons = comparisonsOf(archive, line)
      const title = promiseTitle(comparisons)
      return title === undefined ? [] : [{ link: lineCrumb(line), title, comparisons }]
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
          promiseRows(archive, comparison, (year) => [[link], [`${year}`]]),
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

/** A sentence for each extreme; a line without a noun is named first. */
function extremeSentences(archive: Archive, all: readonly Comparison[]): readonly string[] {
  return extremes(all).flatMap((comparison) => {
    const { line } = comparison
    const sentence = extremeSentence(archive, comparison)
    if (sentence === undefined) return []
    return line.noun === undefined ? `${line.name}. ${sentence}` : sentence
  })
}
