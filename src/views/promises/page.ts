import type { Archive } from '#domain/archive.ts'
import { home, type Page } from '#views/page.ts'
import { afterResultsSection } from '#views/promises/after-results.ts'
import { forecastMovesSection } from '#views/promises/forecast-moves.ts'
import { lifetimesSection } from '#views/promises/lifetimes.ts'
import { overviewOf, type Overview } from '#views/promises/overview.ts'
import { contradictionsSection, restatementsSection } from '#views/promises/restatements.ts'
import type { PromiseSection } from '#views/promises/section.ts'
import { unmeasuredSections } from '#views/promises/unmeasured.ts'

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
      path: '/promesses/',
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
