import type { Archive } from '#model/archive.ts'
import { stateOf } from '#model/state.ts'
import { buildPart } from '#pages/a-propos/_about-page.ts'
import { stateCrumb, stateCrumbs } from '#pages/etat/_state-units.ts'
import { checker, crossChecksCrumb, type Crumb, evolutionCrumb, home } from '#site/links.ts'
import {
  crossCheckPath,
  exercisePath,
  indicatorPath,
  objectivePath,
  objectivePromisesPath,
  searchPath,
  siteMapPath,
  notFoundPath,
} from '#urls.ts'
import { footerNavigation, mainNavigation } from '#site/navigation.ts'
import { type Page } from '#site/page.ts'
import { splitObjectives } from '#pages/promesses/_summary.ts'

/** One group of pages. */
export interface PageGroup {
  readonly title: string
  readonly pages: readonly Crumb[]
  /** Those that would make a list too long to read: they are folded. */
  readonly more?: readonly Crumb[]
}

/** As many pages of programmes need no folding. */
const shortList = 10

/**
 * Every page of the site that a reader may look for, and the parts of pages that answer a question of their own, by
 * group: the site map, and the search page without script. `dataPages` are those about the data.
 */
export function pageGroups(archive: Archive, dataPages: readonly Crumb[]): readonly PageGroup[] {
  const state = stateOf(archive)
  const units = stateCrumbs(state)
  const isShort = units.length <= shortList
  return [
    {
      title: 'Le site',
      pages: [home, ...mainNavigation(archive.pages), { label: 'Recherche', path: searchPath }],
    },
    {
      title: 'Objectifs',
      pages: [
        ...archive.objectives.map(({ title, slug }) => ({ label: title, path: objectivePath(slug) })),
        evolutionCrumb,
      ],
    },
    {
      title: 'Bilan',
      pages: splitObjectives(archive).map(({ title, slug }) => ({
        label: title,
        path: objectivePromisesPath(slug),
      })),
    },
    {
      title: 'Indicateurs',
      pages: archive.indicators.map(({ title, slug }) => ({ label: title, path: indicatorPath(slug) })),
    },
    {
      title: 'Années',
      pages: archive.years.toReversed().map(({ year, title }) => ({
        label: `${year} : ${title}`,
        path: exercisePath(year),
      })),
    },
    {
      title: crossChecksCrumb.label,
      pages: [
        { ...crossChecksCrumb, label: 'Toutes les autres sources' },
        ...archive.crossChecks.map(({ title, slug }) => ({ label: title, path: crossCheckPath(slug) })),
      ],
    },
    {
      title: 'Tout l’État',
      pages: state === undefined ? [] : [stateCrumb, ...(isShort ? units : [])],
      more: isShort ? [] : units,
    },
    { title: 'Données', pages: dataPages },
    {
      title: 'À propos du site',
      pages: [
        ...footerNavigation({ pages: archive.pages, audit: archive.programme.audit }),
        { label: buildPart.title, path: buildPart.path },
        checker,
      ],
    },
  ].filter(({ pages }) => pages.length > 0)
}

/** The address of every page of some groups, once, in their order; a part of a page is that page. */
export function pageAddresses(groups: readonly PageGroup[]): ReadonlySet<string> {
  return new Set(
    groups.flatMap(({ pages, more = [] }) => [...pages, ...more]).map(({ path }) => path.replace(/#.*/, '')),
  )
}

/** The site map's own page. */
export function siteMapPage(
  archive: Archive,
  dataPages: readonly Crumb[],
): {
  readonly page: Page
  readonly groups: readonly PageGroup[]
} {
  return {
    page: {
      path: siteMapPath,
      title: 'Plan du site',
      description: `Toutes les pages du site sur la performance du programme ${archive.programme.number}.`,
      trail: [home],
    },
    groups: pageGroups(archive, dataPages),
  }
}

/** What the site answers when an address leads nowhere. */
export const notFoundPage: Page = {
  path: notFoundPath,
  title: 'Page introuvable',
  description: 'Cette adresse ne mène à aucune page. Toutes les pages du site sont listées ici.',
  trail: [],
}
