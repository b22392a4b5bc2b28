import type { Archive } from '#model/archive.ts'
import { allComparisons } from '#model/comparison.ts'
import type { Objective } from '#model/indicator.ts'
import { objectivePromisesPath } from '#urls.ts'
import { home, type Crumb } from '#site/links.ts'
import { type Page } from '#site/page.ts'
import { standingSentence } from '#site/promises.ts'
import { promisesPage, type PromisesPage, type Overview } from './_promises-page.ts'

/** A page that would list more indicators than this is one page for each objective instead. */
const mostOnAPage = 40

const nothing = 'Aucun résultat connu ne peut être comparé à ce qui avait été promis.'

/** The page of promises when it is too long for one: what holds for the programme, and where the rest is. */
export interface PromisesSummary {
  readonly page: Page
  readonly lead: string
  readonly overview: Overview | undefined
  readonly objectives: readonly (Crumb & { readonly sentence: string })[]
}

/** Whether the promises of a programme are shown objective by objective. */
export function isSplit(archive: Pick<Archive, 'indicators'>): boolean {
  return archive.indicators.length > mostOnAPage
}

/** The objectives whose promises have a page of their own. */
export function splitObjectives(archive: Pick<Archive, 'indicators' | 'objectives'>): readonly Objective[] {
  return isSplit(archive) ? archive.objectives : []
}

/** The page that leads to the promises of each objective. */
export function promisesSummary(archive: Archive): PromisesSummary {
  const { page, lead, overview } = promisesPage(archive)
  return {
    page,
    lead,
    overview,
    objectives: archive.objectives.map((objective) => ({
      label: objective.title,
      path: objectivePromisesPath(objective.slug),
      sentence: standingSentence(allComparisons(ofObjective(archive, objective))) ?? nothing,
    })),
  }
}

/** The promises of the indicators of one objective. */
export function objectivePromises(archive: Archive, objective: Objective): PromisesPage {
  const { page, ...rest } = promisesPage(ofObjective(archive, objective))
  return {
    ...rest,
    page: {
      ...page,
      path: objectivePromisesPath(objective.slug),
      title: `${page.title} : ${objective.title}`,
      trail: [home, { label: page.title, path: page.path }],
    },
  }
}

function ofObjective(archive: Archive, { slug }: Objective): Archive {
  return { ...archive, indicators: archive.indicators.filter(({ objective }) => objective === slug) }
}
