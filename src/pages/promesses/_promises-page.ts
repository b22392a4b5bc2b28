import type { Archive } from '#model/archive.ts'
import { latestActual } from '#model/revisions.ts'
import { evolutionCrumb, home, indicatorCrumb, type Crumb } from '#site/links.ts'
import { type Page } from '#site/page.ts'
import { promisesPath } from '#urls.ts'
import { spelled } from '#words/grammar.ts'
import {
  afterResultsSection,
  contradictionsSection,
  forecastMovesSection,
  type PromiseSection,
  restatementsSection,
} from './_sections.ts'
import { overviewOf, type Overview } from './_overview.ts'

/** What the page of promises says. */
export interface PromisesPage {
  readonly page: Page
  readonly lead: string
  readonly overview: Overview | undefined
  /** The indicators without a result, in one sentence that links to each; `undefined` when all have one. */
  readonly unread: { readonly sentence: string; readonly indicators: readonly Crumb[] } | undefined
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
    unread: unreadIndicators(archive),
    contradictions: contradictionsSection(archive),
    moves: [forecastMovesSection(archive), restatementsSection(archive), afterResultsSection(archive)].filter(
      ({ table }) => table !== undefined,
    ),
    framework: evolutionCrumb,
  }
}

function unreadIndicators(archive: Archive): PromisesPage['unread'] {
  const silent = archive.indicators.filter(({ lines }) =>
    lines.every((line) => latestActual(archive, line) === undefined),
  )
  if (silent.length === 0) return undefined
  const total = archive.indicators.length
  return {
    sentence:
      silent.length === total
        ? 'Aucun résultat n’a encore été recopié ici'
        : silent.length === 1
          ? `Pour un indicateur sur ${spelled(total)}, aucun résultat n’a encore été recopié ici`
          : `Pour ${spelled(silent.length)} indicateurs sur ${spelled(total)}, les résultats n’ont pas encore été recopiés ici`,
    indicators: silent.map(({ slug }) => indicatorCrumb(archive, slug)),
  }
}
