import type { Archive } from '#model/archive.ts'
import { allComparisons, standingOf, type Comparison } from '#model/comparison.ts'
import type { FactTable } from '#site/fact-table.ts'
import { deviationSentence, gapTable, standingSentence, wideGaps, wideShare } from '#site/promises.ts'
import { formatPercent } from '#words/number.ts'

/** How many results stand somewhere: « 14, moins que promis ». */
export interface Count {
  readonly label: string
  readonly count: number
}

/** How far off the announcements were, for the programme: in words, in two tallies, in a table. */
export interface Overview {
  readonly sentences: readonly string[]
  /** Said once, for all the figures of the page. */
  readonly reserve: string
  /** On which side of their promise results stand, then how far from it. */
  readonly tallies: readonly { readonly title: string; readonly counts: readonly Count[] }[]
  readonly table: FactTable
}

/** The overview, from every year that can be compared; `undefined` when there is none. */
export function overviewOf(archive: Archive): Overview | undefined {
  const all = allComparisons(archive)
  if (all.length === 0) return undefined
  return {
    sentences: [standingSentence(all), deviationSentence(all)].flatMap((sentence) => sentence ?? []),
    reserve: archive.indicators.some(({ direction }) => direction !== 'unspecified')
      ? 'Un écart n’est ni bon ni mauvais en soi : cela dépend de l’indicateur.'
      : 'Un écart n’est ni bon ni mauvais en soi : aucun document lu ne dit dans quel sens ces chiffres doivent aller.',
    tallies: talliesOf(all),
    table: {
      id: 'promesses-tableau',
      caption: 'Promis et obtenu, du plus grand écart au plus petit',
      ...gapTable(archive, all),
    },
  }
}

function talliesOf(all: readonly Comparison[]): Overview['tallies'] {
  const { above, below, equal } = standingOf(all)
  const wide = wideGaps(all)
  const share = formatPercent(wideShare)
  const inProportion = all.filter(({ first }) => first.ratio !== undefined && first.difference !== 0).length
  const some = (counts: readonly Count[]) => counts.filter(({ count }) => count > 0)
  return [
    {
      title: 'De quel côté',
      counts: some([
        { label: 'moins que promis', count: below },
        { label: 'plus que promis', count: above },
        { label: 'autant que promis', count: equal },
      ]),
    },
    {
      title: 'De combien',
      counts: some([
        { label: `${share} d’écart ou plus`, count: wide },
        { label: `moins de ${share}`, count: inProportion - wide },
        { label: 'aucun écart', count: equal },
      ]),
    },
  ]
}
