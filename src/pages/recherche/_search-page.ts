import type { Archive } from '#model/archive.ts'
import { home, type Crumb } from '#site/links.ts'
import { type Page } from '#site/page.ts'
import { pageGroups, type PageGroup } from '#pages/plan-du-site/_site-map.ts'
import { searchPath } from '#urls.ts'
import { glossaryEntries } from '#words/glossary.ts'
import { stateKind } from './_search-figures.ts'

/** One way to narrow a search: the name in the address, the label and the values offered. */
export interface SearchFilter {
  readonly name: string
  readonly label: string
  /** What stands for no choice: « Tous », « Toutes ». */
  readonly any: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** What the search page offers before anything is searched. */
export interface SearchPage {
  readonly page: Page
  readonly filters: readonly SearchFilter[]
  readonly groups: readonly PageGroup[]
  /** Words to offer in place of a misspelt one. */
  readonly terms: readonly string[]
}

const kinds = ['Chiffre', 'Montant', 'Indicateur', 'Objectif', 'Année', 'Document', 'Mot', 'Page']

/** The search page: its filters, and the list of all pages for readers without script. */
export function searchPage(archive: Archive, dataPages: readonly Crumb[]): SearchPage {
  const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  return {
    page: {
      path: searchPath,
      title: 'Recherche',
      description: `Chercher un chiffre, un indicateur ou une année dans les documents du programme ${archive.programme.number}.`,
      trail: [home],
    },
    filters: [
      {
        name: 'exercice',
        label: 'Année',
        any: 'Toutes',
        options: same(archive.years.map(({ year }) => `${year}`)),
      },
      {
        name: 'document',
        label: 'Type de document',
        any: 'Tous',
        options: [
          { value: 'PAP', label: 'Projets annuels (PAP)' },
          { value: 'RAP', label: 'Rapports annuels (RAP)' },
        ],
      },
      {
        name: 'objectif',
        label: 'Objectif',
        any: 'Tous',
        options: same(archive.objectives.map(({ title }) => title)),
      },
      {
        name: 'page',
        label: 'Type de résultat',
        any: 'Tous',
        options: same([...kinds, ...(archive.official.length > 0 ? [stateKind] : [])]),
      },
    ],
    groups: pageGroups(archive, dataPages),
    terms: searchTerms(archive),
  }
}

/** Bytes that the list may weigh in the search page. */
const limit = 4096

/**
 * The words of the glossary, of titles and of official names, for those who misspell one: five letters or more, in
 * small letters, those of the glossary first, as many as weigh 4 KB.
 */
export function searchTerms(archive: Archive): readonly string[] {
  const texts = [
    ...glossaryEntries(archive.glossary).map(({ term }) => term),
    ...archive.objectives.map(({ title }) => title),
    ...archive.indicators.flatMap(({ title, lines }) => [title, ...lines.map((line) => line.title)]),
    ...archive.objectives.flatMap(({ labels }) => labels.map(({ label }) => label)),
    ...[...archive.rowsByIndicator.values()].flat().map(({ row }) => row.label),
  ]
  const words = new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}{5,}/gu) ?? []))
  let weight = 0
  return [...words].filter((word) => {
    weight += new TextEncoder().encode(word).length + 1
    return weight <= limit
  })
}
