import { type LineChart, lineCharts } from '#charts/annotated-charts.ts'
import type { Archive } from '#model/archive.ts'
import { officialUrl } from '#model/document.ts'
import { allFrameworkChanges } from '#model/framework-changes.ts'
import type { Indicator } from '#model/indicator.ts'
import { hasNamedLines, isOwn, type Line, lowerFirst, summaryLines } from '#model/line.ts'
import { revisionsOf } from '#model/revisions.ts'
import { targetPaths } from '#model/target-path.ts'
import { cardLink, type Page } from '#site/page.ts'
import { type ContradictionView, contradictionViews } from '#site/contradictions.ts'
import { type Crumb, documentCrumb, home, indicatorCrumb, indicatorsCrumb } from '#site/links.ts'
import { indicatorPath, markdownPath, objectivePath, dataPath } from '#urls.ts'
import { documentName, measureTitle } from '#words/names.ts'
import { findingsByYear, indicatorFinding } from '#words/finding.ts'
import { changeTitles, pointOfViewTerms } from '#words/terms.ts'
import { shownValue } from '#words/value.ts'
import { type FigureRow, figureRows } from './_figure-table.ts'
import { type IndicatorCrossCheck, indicatorCrossChecks } from './_indicator-cross-checks.ts'
import { type PromiseView, promiseView } from './_promise-chart.ts'
import { type TargetPathView, targetPathView } from './_target-path-chart.ts'

/** A name that documents printed, and where. */
export interface PrintedLabel {
  readonly label: string
  readonly code: string
  readonly documents: readonly Crumb[]
}

/** A figure that moved from one document to the next, or a target's path. */
export interface Move {
  readonly title: string
  readonly steps: readonly { readonly shown: string; readonly document: string; readonly path: string }[]
}

/** What the page of one indicator says. */
export interface IndicatorPage {
  readonly page: Page
  readonly objective: Crumb
  readonly finding: string
  /** Year by year, of each line that stands for the indicator. */
  readonly findings: readonly { readonly heading: string; readonly sentences: readonly string[] }[]
  readonly charts: readonly LineChart[]
  /** What was announced and obtained, line by line. */
  readonly promises: readonly { readonly heading: string; readonly view: PromiseView }[]
  readonly rows: readonly FigureRow[]
  /** Whether the rows must say of which line they are. */
  readonly hasNamedLines: boolean
  readonly facts: readonly { readonly term: string; readonly text: string }[]
  readonly labels: readonly PrintedLabel[]
  readonly changes: readonly { readonly document: Crumb; readonly kind: string; readonly reason: string }[]
  /** The targets, line by line; a chart where one was stated more than once. */
  readonly targets: readonly {
    readonly title: string
    readonly view: TargetPathView | undefined
    readonly moves: readonly Move[]
  }[]
  readonly revisions: readonly Move[]
  readonly contradictions: readonly ContradictionView[]
  readonly crossChecks: readonly IndicatorCrossCheck[]
  readonly seeAlso: readonly Crumb[]
  readonly downloads: readonly Crumb[]
  readonly unread: readonly { readonly document: string; readonly official: string | undefined }[]
}

/** The page of one indicator, from the archive. */
export function indicatorPage(archive: Archive, indicator: Indicator): IndicatorPage {
  const objective = archive.objectiveBySlug.get(indicator.objective)
  const objectiveCrumb = {
    label: objective?.title ?? indicator.objective,
    path: objectivePath(indicator.objective),
  }
  const sentence = indicatorFinding(archive, indicator)
  return {
    page: {
      path: indicatorPath(indicator.slug),
      title: indicator.title,
      description: `${sentence} Prévisions, résultats et cibles de l’indicateur « ${indicator.title} », document par document.`,
      trail: [home, indicatorsCrumb],
      filters: filtersOf(archive, indicator),
      card: cardLink(`indicateurs/${indicator.slug}`, indicator.title, sentence),
      markdown: markdownPath(indicator.slug),
    },
    objective: objectiveCrumb,
    finding: sentence,
    findings: findingsOf(archive, indicator),
    charts: lineCharts(archive, indicator),
    promises: promisesOf(archive, indicator),
    rows: figureRows(archive, indicator),
    hasNamedLines: hasNamedLines(indicator),
    facts: factsOf(archive, indicator),
    labels: labelsOf(archive, indicator),
    changes: allFrameworkChanges(archive)
      .filter((change) => change.indicator === indicator.slug)
      .map(({ document, kind, reason }) => ({
        document: documentCrumb(archive, document),
        kind: changeTitles[kind],
        reason,
      })),
    targets: targetsOf(archive, indicator),
    revisions: revisionMoves(archive, indicator),
    contradictions: contradictionViews(archive, indicator).map((view) => ({
      ...view,
      title: ofLine(view.line, view.title),
    })),
    crossChecks: indicatorCrossChecks(archive, indicator),
    seeAlso: indicator.seeAlso.map((slug) => indicatorCrumb(archive, slug)),
    downloads: [
      { label: 'Pour Excel en français', path: dataPath(`indicateurs/${indicator.slug}.fr.csv`) },
      { label: 'Pour les logiciels', path: dataPath(`indicateurs/${indicator.slug}.csv`) },
      { label: 'Pour les programmes', path: dataPath(`indicateurs/${indicator.slug}.json`) },
    ],
    unread: unreadDocuments(archive, indicator),
  }
}

function findingsOf(archive: Archive, indicator: Indicator): IndicatorPage['findings'] {
  return summaryLines(indicator).map((line) => ({
    heading: headed('Année par année', line),
    sentences: findingsByYear(archive, line).map(({ sentence }) => sentence),
  }))
}

function promisesOf(archive: Archive, { lines }: Indicator): IndicatorPage['promises'] {
  return lines.flatMap((line) => {
    const view = promiseView(archive, line)
    return view === undefined ? [] : [{ heading: headed('Promesse et résultat', line), view }]
  })
}

/** The heading of a part of the page, with the title of a line whose name is not that of the page. */
function headed(heading: string, { slug, title }: Line): string {
  return isOwn(slug) ? heading : `${heading} : ${title}`
}

function factsOf(archive: Archive, indicator: Indicator): IndicatorPage['facts'] {
  const source =
    indicator.directionSource === undefined ? undefined : archive.documentById.get(indicator.directionSource)
  const stated = source === undefined ? '' : ` (${documentName(source)})`
  const direction = {
    up: `Plus le chiffre est élevé, mieux c’est${stated}.`,
    down: `Plus le chiffre est bas, mieux c’est${stated}.`,
    unspecified:
      'Les documents lus ne disent pas si le chiffre doit monter ou baisser : le site ne dit donc pas si une cible est atteinte.',
  }[indicator.direction]
  return [
    { term: 'Ce qu’il mesure', text: indicator.definition },
    { term: 'Méthode', text: indicator.method },
    { term: 'Origine des données', text: indicator.dataSource },
    {
      term: 'Point de vue',
      text:
        indicator.pointOfView === undefined
          ? 'Non relevé dans les documents lus.'
          : `${pointOfViewTerms[indicator.pointOfView].label}. ${pointOfViewTerms[indicator.pointOfView].definition}`,
    },
    { term: 'Sens souhaité', text: direction },
  ].filter(({ text }) => text !== '')
}

/** The name of a figure, behind the title of its line when that is not the name of the page. */
function ofLine({ slug, title }: Line, figure: string): string {
  return isOwn(slug) ? figure : `${title}, ${lowerFirst(figure)}`
}

/**
 * The names and codes that documents print for an indicator, in order, and those of its lines where a document prints
 * none that bears the indicator's own name; rows carried over print nothing.
 */
export function labelsOf(archive: Archive, indicator: Indicator): readonly PrintedLabel[] {
  const labels = new Map<string, { label: string; code: string; documents: Crumb[] }>()
  for (const { doc, entryOf } of archive.frameworks) {
    const entry = entryOf.get(indicator.slug)
    if (entry === undefined || entry.reading === 'carriedOver') continue
    const printed = entry.label === '' ? entry.lines.map(({ label }) => label) : [entry.label]
    for (const label of printed) {
      const key = `${entry.code}|${label}`
      const known = labels.get(key) ?? { label, code: entry.code, documents: [] }
      labels.set(key, known)
      known.documents.push(documentCrumb(archive, doc.id))
    }
  }
  return [...labels.values()]
}

function targetsOf(archive: Archive, { lines }: Indicator): IndicatorPage['targets'] {
  return lines.flatMap((line) => {
    const moves = targetMoves(archive, line)
    const title = isOwn(line.slug) ? 'Les cibles successives' : `${line.title} : les cibles successives`
    return moves.length === 0 ? [] : [{ title, view: targetPathView(archive, line), moves }]
  })
}

function targetMoves(archive: Archive, line: Line): readonly Move[] {
  return targetPaths(archive, line).map(({ year, statements }) => ({
    title: `Cible pour ${year}`,
    steps: statements.map(({ papYear, observation }) => {
      const { label, path } = documentCrumb(archive, observation.document)
      return {
        shown: shownValue(observation.value),
        document: papYear === undefined ? label : `PAP\u00A0${papYear}, rappelé par le ${label}`,
        path,
      }
    }),
  }))
}

function revisionMoves(archive: Archive, indicator: Indicator): readonly Move[] {
  return revisionsOf(archive, indicator).map(({ line, key, versions }) => ({
    title: ofLine(line, `${measureTitle(key.measure)} ${key.year}`),
    steps: versions.map((version) => {
      const { label, path } = documentCrumb(archive, version.document)
      return { shown: shownValue(version.value), document: label, path }
    }),
  }))
}

function unreadDocuments(archive: Archive, indicator: Indicator): IndicatorPage['unread'] {
  const cells = archive.observationsByIndicator.get(indicator.slug) ?? []
  const ids = new Set(
    cells.filter(({ value }) => value.kind === 'notCollected').map(({ document }) => document),
  )
  return archive.documents
    .filter(({ id }) => ids.has(id))
    .map((doc) => ({ document: documentName(doc), official: officialUrl(doc) }))
}

function filtersOf(archive: Archive, indicator: Indicator): Page['filters'] {
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
