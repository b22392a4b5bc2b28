import type { Archive } from '#domain/archive.ts'
import { summaryLines } from '#domain/line.ts'
import { objectivePath } from '#french/address.ts'
import { keyFigure, type KeyFigure } from '#views/home.ts'
import { home, type Crumb, type Page } from '#views/page.ts'

/** What the list of indicators says: by objective, each with its latest finding. */
export interface IndicatorsPage {
  readonly page: Page
  readonly objectives: readonly (Crumb & { readonly indicators: readonly KeyFigure[] })[]
}

/** The list of all indicators, from the archive. */
export function indicatorsPage(archive: Archive): IndicatorsPage {
  return {
    page: {
      path: '/indicateurs/',
      title: 'Tous les indicateurs',
      description: `Les ${archive.indicators.length} indicateurs suivis par le programme ${archive.programme.number} depuis ${archive.programme.firstYear}, avec leur dernier résultat connu.`,
      trail: [home],
      filters: { page: ['Indicateurs'] },
    },
    objectives: archive.objectives.map((objective) => ({
      label: objective.title,
      path: objectivePath(objective.slug),
      indicators: archive.indicators
        .filter((indicator) => indicator.objective === objective.slug)
        .flatMap(summaryLines)
        .map((line) => keyFigure(archive, line)),
    })),
  }
}
