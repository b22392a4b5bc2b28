import type { Archive } from '#model/archive.ts'
import { home } from '#site/links.ts'
import { type Page } from '#site/page.ts'
import { afterResultsSection, forecastMovesSection } from './_after-results.ts'
import { lifetimesSection, unmeasuredSections } from './_unmeasured.ts'
import { overviewOf, type Overview } from './_overview.ts'
import { contradictionsSection, restatementsSection } from './_restatements.ts'
import type { PromiseSection } from './_section.ts'
import { promisesPath } from '#urls.ts'

/** What the page of promises says. */
export interface PromisesPage {
  readonly page: Page
  readonly lead: string
  readonly overview: Overview | undefined
  readonly sections: readonly PromiseSection[]
}

/** The page that gathers what was promised and what happened, for the whole programme. */
export function promisesPage(archive: Archive): PromisesPage {
  const overview = overviewOf(archive)
  return {
    page: {
      path: promisesPath,
      title: 'Promesses et résultats',
      description: `Ce que le programme ${archive.programme.number} annonçait, ce qu’il a obtenu, et ce qui a changé entre les deux, document par document.`,
      trail: [home],
      filters: { page: ['Promesses'] },
    },
    lead:
      overview?.sentences.join(' ') ??
      'Aucun résultat lu à ce jour ne peut être comparé à ce qui était annoncé.',
    overview,
    sections: [
      forecastMovesSection(archive),
      restatementsSection(archive),
      ...[contradictionsSection(archive)].flatMap((section) => section ?? []),
      afterResultsSection(archive),
      ...unmeasuredSections(archive),
      lifetimesSection(archive),
    ],
  }
}
