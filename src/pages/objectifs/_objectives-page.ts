import type { Archive } from '#model/archive.ts'
import { type Crumb, evolutionCrumb, home, indicatorCrumb, objectivesCrumb } from '#site/links.ts'
import type { Page } from '#site/page.ts'
import { objectivePath } from '#urls.ts'
import { agree, capitalise, spelled } from '#words/grammar.ts'

/** What the list of objectives says. */
export interface ObjectivesPage {
  readonly page: Page
  readonly lead: string
  readonly objectives: readonly (Crumb & {
    readonly kicker: string
    readonly summary: string
    readonly indicators: readonly Crumb[]
  })[]
  readonly evolution: Crumb
}

/** The list of objectives, each with its indicators. */
export function objectivesPage(archive: Archive): ObjectivesPage {
  const { programme, objectives } = archive
  const count = `${capitalise(spelled(objectives.length))} ${agree(objectives.length, { singular: 'objectif dit', plural: 'objectifs disent' })}`
  const lead = `${count} ce que le programme ${programme.number} devait obtenir${programme.successor === undefined ? '' : `, puis ce que le programme ${programme.successor.number} en garde`}. Chacun se mesure par des indicateurs.`
  return {
    page: {
      path: objectivesCrumb.path,
      title: objectivesCrumb.label,
      description: lead,
      trail: [home],
    },
    lead,
    objectives: objectives.map(({ slug, title, order, summary }) => ({
      label: title,
      path: objectivePath(slug),
      kicker: `Objectif ${order}`,
      summary,
      indicators: archive.indicators
        .filter(({ objective }) => objective === slug)
        .map((indicator) => indicatorCrumb(archive, indicator.slug)),
    })),
    evolution: evolutionCrumb,
  }
}
