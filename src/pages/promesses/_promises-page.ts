import type { Archive } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import { latestActual, resultsInWords } from '#model/revisions.ts'
import { evolutionCrumb, home, indicatorCrumb, type Crumb } from '#site/links.ts'
import type { Page } from '#site/page.ts'
import { promisesPath } from '#urls.ts'
import { spelled } from '#words/grammar.ts'
import {
  afterResultsSection,
  contradictionsSection,
  forecastMovesSection,
  type PromiseSection,
  restatementsSection,
} from './_sections.ts'
import { allComparisons, standingOf, type Comparison } from '#model/comparison.ts'
import type { FactTable } from '#site/fact-table.ts'
import { deviationSentence, gapTable, standingSentence, wideGaps, wideShare } from '#site/promises.ts'
import { formatPercent } from '#words/number.ts'

/** What the page of promises says. */
export interface PromisesPage {
  readonly page: Page
  readonly lead: string
  readonly overview: Overview | undefined
  /** The indicators without a result, in one sentence that links to each; `undefined` when all have one. */
  readonly unread: { readonly sentence: string; readonly indicators: readonly Crumb[] } | undefined
  /** Those whose results are printed in words alone, in the same way. */
  readonly inWords: { readonly sentence: string; readonly indicators: readonly Crumb[] } | undefined
  /** What the administration's own reports say otherwise; `undefined` when they agree. */
  readonly contradictions: PromiseSection | undefined
  /** What changed between the promise and the result, each folded under its title. */
  readonly moves: readonly PromiseSection[]
  /** Where the targets that were dropped stand, with the indicators that came and went. */
  readonly framework: Crumb
}

/** The page that gathers what was promised and what happened, for the whole programme. */
export function promisesPage(archive: Archive): PromisesPage {
  const overview = overviewOf(archive)
  return {
    page: {
      path: promisesPath,
      title: 'Bilan : promis, obtenu',
      description: `Ce que le programme ${archive.programme.number} avait promis et ce qu’il a obtenu : chaque résultat à côté de sa promesse, du plus grand écart au plus petit.`,
      trail: [home],
    },
    lead:
      overview?.sentences.join(' ') ??
      'Aucun résultat connu ne peut encore être comparé à ce qui avait été promis.',
    overview,
    ...silentIndicators(archive),
    contradictions: contradictionsSection(archive),
    moves: [forecastMovesSection(archive), restatementsSection(archive), afterResultsSection(archive)].filter(
      ({ table }) => table !== undefined,
    ),
    framework: evolutionCrumb,
  }
}

/** The indicators without a result that is a number: nobody has read one, or documents print words instead. */
function silentIndicators(archive: Archive): Pick<PromisesPage, 'unread' | 'inWords'> {
  const silent = archive.indicators.filter(({ lines }) =>
    lines.every((line) => latestActual(archive, line) === undefined),
  )
  const inWords = silent.filter(({ lines }) => lines.some((line) => resultsInWords(archive, line).length > 0))
  const unread = silent.filter((indicator) => !inWords.includes(indicator))
  return {
    unread: named(archive, unread, {
      all: 'Aucun résultat n’a encore été recopié ici',
      one: 'aucun résultat n’a encore été recopié ici',
      several: 'les résultats n’ont pas encore été recopiés ici',
    }),
    inWords: named(archive, inWords, {
      all: 'À la place des résultats, les documents impriment des mots',
      one: 'les documents impriment des mots à la place des résultats',
      several: 'les documents impriment des mots à la place des résultats',
    }),
  }
}

/** « Pour deux indicateurs sur neuf, … », with a link to each; `undefined` without any. */
function named(
  archive: Archive,
  indicators: readonly Indicator[],
  said: { readonly all: string; readonly one: string; readonly several: string },
): PromisesPage['unread'] {
  const [total, count] = [archive.indicators.length, indicators.length]
  if (count === 0) return undefined
  return {
    sentence:
      count === total
        ? said.all
        : count === 1
          ? `Pour un indicateur sur ${spelled(total)}, ${said.one}`
          : `Pour ${spelled(count)} indicateurs sur ${spelled(total)}, ${said.several}`,
    indicators: indicators.map(({ slug }) => indicatorCrumb(archive, slug)),
  }
}

/** How many results stand somewhere: « 14, moins que promis ». */
interface Count {
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
function overviewOf(archive: Archive): Overview | undefined {
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
