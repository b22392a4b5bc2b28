import { plural } from '#words/number.ts'
import type { Archive } from '#model/archive.ts'
import { allComparisons } from '#model/comparison.ts'
import { creditYears } from '#model/credit.ts'
import type { BudgetDocument, DocumentType } from '#model/document.ts'
import type { Indicator } from '#model/indicator.ts'
import { isOwn, lowerFirst } from '#model/line.ts'
import type { Column } from '#model/observation.ts'
import { stateOf, unitsOf } from '#model/state.ts'
import { archivesPage, readingState } from '#pages/archives/_archives.ts'
import { buildPart, versionsPart } from '#pages/a-propos/_about-page.ts'
import { glossaryPage } from '#pages/glossaire/_glossary-page.ts'
import { legalPage, personalDataPart } from '#pages/mentions-legales/_legal-page.ts'
import { statePage } from '#pages/etat/_state-page.ts'
import { unitLead } from '#pages/etat/_unit-page.ts'
import { pageGroups } from '#pages/plan-du-site/_site-map.ts'
import type { Crumb } from '#site/links.ts'
import { deviationSentence, standingSentence } from '#site/promises.ts'
import {
  archivesPath,
  creditsPath,
  crossCheckPath,
  documentPath,
  downloadsPath,
  evolutionPath,
  exercisePath,
  homePath,
  indicatorPath,
  indicatorsPath,
  objectivePath,
  promisesPath,
  prosePath,
  searchPath,
  stateUnitPath,
  termPath,
} from '#urls.ts'
import { creditFinding, indicatorFinding } from '#words/finding.ts'
import { glossaryEntries } from '#words/glossary.ts'
import { capitalise } from '#words/grammar.ts'
import { columnHeading, documentFullName, documentName } from '#words/names.ts'
import { shownValue } from '#words/value.ts'
import { amountRecords, figureRecords, stateKind, stateRecords } from './_search-figures.ts'
import { distinctWords, type SearchFilters, type SearchRecord } from './_search-record.ts'

/**
 * All that a search may find, pages first, then what stands in them. `prose` holds the plain text of the MDX bodies, by
 * folder and name (`indicateurs/<slug>`); `dataPages` are those that describe the published data sets.
 */
export function searchRecords(
  archive: Archive,
  prose: ReadonlyMap<string, string>,
  dataPages: readonly Crumb[],
): readonly SearchRecord[] {
  return [
    ...pageRecords(archive, prose, dataPages),
    ...archive.documents.map((doc) => documentRecord(archive, doc)).toReversed(),
    ...glossaryEntries(archive.glossary).map(({ slug, term, definition }) => ({
      path: termPath(slug),
      title: capitalise(term),
      text: definition,
      names: archive.glossary.find((own) => own.slug === slug)?.acronym ?? '',
      words: 'définition sens',
      filters: { page: ['Mot'] as const },
    })),
    ...figureRecords(archive),
    ...amountRecords(archive),
    ...stateRecords(archive),
  ]
}

type Details = Partial<Omit<SearchRecord, 'path'>>

/** The pages of the site map, with their prose where they have some. */
function pageRecords(
  archive: Archive,
  prose: ReadonlyMap<string, string>,
  dataPages: readonly Crumb[],
): readonly SearchRecord[] {
  const details = new Map([
    ...sectionDetails(archive),
    ...indicatorDetails(archive, prose),
    ...archive.objectives.map(({ slug, title, summary, order, labels }): [string, Details] => [
      objectivePath(slug),
      {
        title: `Objectif ${order} : ${title}`,
        text: sentences(summary, prose.get(`objectifs/${slug}`)),
        names: [`objectif ${order}`, ...labels.map(({ label }) => label)].join(' '),
        filters: { page: ['Objectif'], objectif: [title] },
      },
    ]),
    ...archive.years.map(({ year, title, summary }): [string, Details] => [
      exercisePath(year),
      {
        title: `Année ${year} : ${title}`,
        text: sentences(summary, creditFinding(archive, year), prose.get(`exercices/${year}`)),
        names: `exercice ${year}`,
        filters: {
          page: ['Année'],
          exercice: [`${year}`],
          document: [
            ...new Set(
              archive.documents.filter((doc) => doc.year === year).map(({ type }) => type.toUpperCase()),
            ),
          ],
        },
      },
    ]),
    ...archive.crossChecks.map(({ slug, caveat }): [string, Details] => [
      crossCheckPath(slug),
      { text: sentences(caveat, prose.get(`recoupements/${slug}`)) },
    ]),
    ...stateDetails(archive),
    ...archive.pages.map(({ slug, description }): [string, Details] => [
      prosePath(slug),
      { text: sentences(description, prose.get(`pages/${slug}`)) },
    ]),
  ])
  const pages = pageGroups(archive, dataPages).flatMap((group) =>
    [...group.pages, ...(group.more ?? [])].map(({ path, label }): SearchRecord => ({
      path,
      title: label,
      text: `${group.title} : ${lowerFirst(label)}.`,
      names: '',
      words: '',
      filters: { page: ['Page'] },
      ...details.get(path),
    })),
  )
  return [...new Map(pages.map((page) => [page.path, page])).values()].filter(
    ({ path }) => path !== searchPath,
  )
}

/** The programmes of the whole State, with what their documents fix for them. */
function stateDetails(archive: Archive): readonly [string, Details][] {
  const state = stateOf(archive)
  if (state === undefined) return []
  const { page } = statePage(state)
  return [
    [page.path, { title: page.title, text: page.description, filters: { page: [stateKind] } }],
    ...unitsOf(state).map((unit): [string, Details] => [
      stateUnitPath(unit),
      {
        text: unitLead(unit),
        words: unit.mission.title,
        filters: { page: [stateKind] },
      },
    ]),
  ]
}

/** What is said of the site's own sections, and what people type when they look for them. */
function sectionDetails(archive: Archive): readonly [string, Details][] {
  const { programme } = archive
  const comparisons = allComparisons(archive)
  const described = [
    glossaryPage(archive).page,
    legalPage(archive).page,
    personalDataPart(archive),
    buildPart,
    versionsPart,
  ]
  return [
    ...described.map(({ path, description }): [string, Details] => [path, { text: description }]),
    [archivesPath, { text: archivesPage(archive).page.description, names: 'archives exercices' }],
    [homePath, { title: programme.siteName, text: programme.summary.join(' ') }],
    [
      creditsPath,
      {
        text: sentences(...creditYears(archive).map((year) => creditFinding(archive, year))),
        names: 'crédits argent budget coût',
        words: 'coûte coûter prix dépense dépenser euros finances payé AE CP',
      },
    ],
    [
      promisesPath,
      {
        text: sentences(
          'Ce que le programme annonçait, ce qu’il a obtenu.',
          standingSentence(comparisons),
          deviationSentence(comparisons),
        ),
        names: 'promesses bilan résultats',
        words: 'écart tenu tenue atteint annoncé obtenu',
      },
    ],
    [indicatorsPath, { text: 'Les indicateurs du programme, avec leur dernier résultat connu.' }],
    [
      downloadsPath,
      {
        text: 'Tous les chiffres à télécharger, avec le document qui les imprime.',
        words: 'CSV Excel JSON télécharger tableur open data API fichier',
      },
    ],
    [
      evolutionPath,
      {
        text: 'Ce qui a été créé, renommé, renuméroté, élargi ou supprimé, document par document, et pourquoi.',
        names: 'maquette évolution',
      },
    ],
  ]
}

function indicatorDetails(
  archive: Archive,
  prose: ReadonlyMap<string, string>,
): readonly [string, Details][] {
  return archive.indicators.map((indicator) => {
    const { slug, title, formerSlugs, definition, lines } = indicator
    return [
      indicatorPath(slug),
      {
        text: sentences(indicatorFinding(archive, indicator), definition, prose.get(`indicateurs/${slug}`)),
        names: distinctWords(
          [
            ...[slug, ...formerSlugs].map((former) => former.replaceAll('-', ' ')),
            ...officialNames(archive, indicator),
          ],
          title,
        ),
        words: distinctWords(
          lines.filter((line) => !isOwn(line.slug)).map((line) => line.title),
          title,
        ),
        filters: indicatorFilters(archive, indicator),
      },
    ]
  })
}

/** The codes and names that documents print for an indicator; of its lines, where none bears the indicator's own name. */
function officialNames(archive: Archive, indicator: Indicator): readonly string[] {
  return archive.frameworks.flatMap(({ entryOf }) => {
    const { code = '', label = '', lines = [] } = entryOf.get(indicator.slug) ?? {}
    return [
      ...(code === '' ? [] : [`indicateur ${code}`]),
      ...(label === '' ? lines.map((line) => line.label) : [label]),
    ]
  })
}

/** What a search narrows an indicator's page by: the years and types of the documents that print it, its objective. */
function indicatorFilters(archive: Archive, indicator: Indicator): SearchFilters {
  const cells = archive.observationsByIndicator.get(indicator.slug) ?? []
  const docs = [...new Set(cells.map(({ document }) => document))].flatMap(
    (id) => archive.documentById.get(id) ?? [],
  )
  return {
    exercice: [...new Set(docs.map(({ year }) => `${year}`))].toSorted(),
    document: [...new Set(docs.map(({ type }) => type.toUpperCase()))].toSorted(),
    objectif: [archive.objectiveBySlug.get(indicator.objective)?.title ?? indicator.objective],
    page: ['Indicateur'],
  }
}

/** A document, with what it prints of no indicator. */
function documentRecord(archive: Archive, doc: BudgetDocument): SearchRecord {
  const table = archive.tableByDocument.get(doc.id)
  const others = (table?.rows ?? [])
    .filter(({ indicator }) => indicator === '')
    .map(({ label, values }) => {
      const cells = (table?.columns ?? []).flatMap((column, index) => {
        const value = values[index]
        return value === undefined || value.kind === 'notCollected'
          ? []
          : [`${shownValue(value)} en ${column.year} (${columnWords(column, doc.type)})`]
      })
      return `${label} : ${cells.join(', ')}.`
    })
  return {
    path: documentPath(doc),
    title: capitalise(documentName(doc)),
    text: sentences(
      `${documentFullName(doc)} : « ${doc.programmeName} ».`,
      doc.manager === '' ? '' : `${doc.manager}, ${doc.managerRole}.`,
      readingWords(readingState(archive, doc)),
      ...others,
    ),
    names: `${doc.type} ${doc.year}`,
    words: '',
    filters: { page: ['Document'], exercice: [`${doc.year}`], document: [doc.type.toUpperCase()] },
  }
}

/** « résultats », « objectifs PLF »: the heading of a column without its year. */
function columnWords(column: Column, type: DocumentType): string {
  return lowerFirst(columnHeading(column, type).slice(`${column.year} `.length))
}

/** Sentences one after the other; those that are missing are passed over. */
function sentences(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(' ')
}

/** How much of a document's table was read, as a sentence. */
function readingWords({ read, total }: ReturnType<typeof readingState>): string {
  if (total === 0) return 'Tableau à relever.'
  return `${read} ${plural(read, 'chiffre relevé')} sur ${total}.`
}
