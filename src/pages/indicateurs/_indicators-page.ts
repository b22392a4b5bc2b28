import type { Archive } from '#model/archive.ts'
import { summaryLines } from '#model/line.ts'
import { objectivePath, indicatorsPath } from '#urls.ts'
import { keyFigure, type KeyFigure } from '#pages/_home.ts'
import { home, type Crumb } from '#site/links.ts'
import { type Page } from '#site/page.ts'

/** What the list of indicators says: by objective, each with its latest finding. */
export interface IndicatorsPage {
  readonly page: Page
  readonly objectives: readonly (Crumb & { readonly indicators: readonly KeyFigure[] })[]
}

/** The list of all indicators, from the archive. */
export function indicatorsPage(archive: Archive): IndicatorsPage {
  return {
    page: {
      path: indicatorsPath,
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
