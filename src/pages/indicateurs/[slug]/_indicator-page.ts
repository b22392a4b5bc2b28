import type { Archive } from '#model/archive.ts'
import { officialUrl } from '#model/document.ts'
import { allFrameworkChanges } from '#model/framework-changes.ts'
import type { Indicator } from '#model/indicator.ts'
import { labelKey } from '#model/label.ts'
import { hasNamedLines, isOwn, type Line, lowerFirst } from '#model/line.ts'
import { revisionsOf } from '#model/revisions.ts'
import { targetPaths } from '#model/target-path.ts'
import { officialPlaces } from '#pages/etat/_state-units.ts'
import { cardLink, type Page } from '#site/page.ts'
import { type ContradictionView, contradictionViews } from '#site/announced.ts'
import { type Crumb, documentCrumb, home, indicatorCrumb, indicatorsCrumb } from '#site/links.ts'
import { bibliographyPath, indicatorPath, markdownPath, objectivePath, dataPath } from '#urls.ts'
import { documentName, measureTitle } from '#words/names.ts'
import { indicatorFinding } from '#words/finding.ts'
import { capitalise, countSubject, joinWords } from '#words/grammar.ts'
import { changeTitles, pointOfViewTerms } from '#words/terms.ts'
import { shownFigure } from '#words/value.ts'
import { type FigureRow, figureRows } from './_figure-table.ts'
import { type IndicatorCrossCheck, indicatorCrossChecks } from '#pages/recoupements/_cross-check.ts'
import { type LineOutcome, lineOutcomes, updateSentence } from './_outcomes.ts'
import { type PromiseView, promiseView, type TargetPathView, targetPathView } from './_moved-charts.ts'

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
  readonly definition: string
  /** What was promised and obtained, for each line that has figures. */
  readonly outcomes: readonly LineOutcome[]
  readonly rows: readonly FigureRow[]
  /** Whether the rows must say of which line they are. */
  readonly hasNamedLines: boolean
  readonly facts: readonly { readonly term: string; readonly text: string }[]
  readonly labels: readonly PrintedLabel[]
  readonly changes: readonly { readonly document: Crumb; readonly kind: string; readonly reason: string }[]
  /** What moved from one document to the next. */
  readonly moved: {
    readonly sentences: readonly string[]
    /** Promises that were updated during their year. */
    readonly promises: readonly { readonly heading: string; readonly view: PromiseView }[]
    /** The targets of the lines of which one moved. */
    readonly targets: readonly {
      readonly title: string
      readonly view: TargetPathView
      readonly moves: readonly Move[]
    }[]
    readonly revisions: readonly Move[]
    readonly contradictions: readonly ContradictionView[]
  }
  readonly crossChecks: readonly IndicatorCrossCheck[]
  readonly seeAlso: readonly Crumb[]
  readonly downloads: readonly Crumb[]
  /** Its citations and those of its figures, as one file. */
  readonly bibliography: string
  /** What introduces the documents whose figures nobody has read. */
  readonly unreadSentence: string
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
  const unread = unreadDocuments(archive, indicator)
  return {
    page: {
      path: indicatorPath(indicator.slug),
      title: indicator.title,
      description: `${sentence} Prévisions, résultats et cibles de l’indicateur « ${indicator.title} », document par document.`,
      trail: [home, indicatorsCrumb],
      parts: 'above',
      card: cardLink(`indicateurs/${indicator.slug}`, indicator.title, sentence),
      markdown: markdownPath(indicator.slug),
    },
    objective: objectiveCrumb,
    finding: sentence,
    definition: indicator.definition,
    outcomes: lineOutcomes(archive, indicator),
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
    moved: movedOf(archive, indicator),
    crossChecks: indicatorCrossChecks(archive, indicator),
    seeAlso: [
      ...indicator.seeAlso.map((slug) => indicatorCrumb(archive, slug)),
      ...officialPlaces(archive, indicator.slug),
    ],
    downloads: [
      { label: 'CSV (Excel, LibreOffice)', path: dataPath(`indicateurs/${indicator.slug}.fr.csv`) },
      { label: 'CSV (R, Python)', path: dataPath(`indicateurs/${indicator.slug}.csv`) },
      { label: 'JSON (programmes)', path: dataPath(`indicateurs/${indicator.slug}.json`) },
    ],
    bibliography: bibliographyPath(indicator.slug),
    unreadSentence: unreadSentence(unread.length),
    unread,
  }
}

function movedOf(archive: Archive, indicator: Indicator): IndicatorPage['moved'] {
  const updates = indicator.lines.flatMap((line) => {
    const sentence = updateSentence(archive, line)
    return sentence === undefined ? [] : [{ line, sentence }]
  })
  const targets = indicator.lines.flatMap((line) => {
    const view = targetPathView(archive, line)
    if (view === undefined || view.sentences.length === 0) return []
    const title = isOwn(line.slug) ? 'Les cibles successives' : `${line.title} : les cibles successives`
    return [{ title, view, moves: targetMoves(archive, line) }]
  })
  const revisions = revisionMoves(archive, indicator)
  const contradictions = contradictionViews(archive, indicator).map((view) => ({
    ...view,
    title: ofLine(view.line, view.title),
  }))
  return {
    sentences: [
      ...updates.map(({ sentence }) => sentence),
      ...targets.flatMap(({ view }) => view.sentences),
      ...revisions.map(revisionSentence),
      ...(contradictions.length === 0
        ? []
        : [
            `Le bilan de l’administration donne un autre chiffre : ${joinWords(contradictions.map(({ title }) => lowerFirst(title)))}.`,
          ]),
    ],
    promises: updates.flatMap(({ line }) => {
      const view = promiseView(archive, line)
      return view === undefined ? [] : [{ heading: headed('Promesse et résultat', line), view }]
    }),
    targets,
    revisions,
    contradictions,
  }
}

/** « Réalisation 2020 : 17 971, puis 18 000. » */
function revisionSentence({ title, steps }: Move): string {
  return `${title} : ${steps.map(({ shown }) => shown).join(', puis ')}.`
}

/** The heading of a part of the page, with the title of a line whose name is not that of the page. */
function headed(heading: string, { slug, title }: Line): string {
  return isOwn(slug) ? heading : `${heading} : ${title}`
}

function factsOf(archive: Archive, indicator: Indicator): IndicatorPage['facts'] {
  return [
    { term: 'Méthode', text: indicator.method },
    { term: 'Origine des données', text: indicator.dataSource },
    {
      term: 'Point de vue',
      text:
        indicator.pointOfView === undefined
          ? 'Non relevé dans les documents lus.'
          : `${capitalise(pointOfViewTerms[indicator.pointOfView].label)}. ${pointOfViewTerms[indicator.pointOfView].definition}`,
    },
    { term: 'Sens souhaité', text: directionWords(archive, indicator) },
    ...indicator.lines.flatMap(({ title, direction, directionSource }) =>
      direction === undefined
        ? []
        : [
            {
              term: `Sens souhaité : ${lowerFirst(title)}`,
              text: directionWords(archive, { direction, directionSource }),
            },
          ],
    ),
  ].filter(({ text }) => text !== '')
}

/** Where better lies, and the document that says so. */
function directionWords(
  archive: Archive,
  { direction, directionSource }: Pick<Indicator, 'direction' | 'directionSource'>,
): string {
  const source = directionSource === undefined ? undefined : archive.documentById.get(directionSource)
  const stated = source === undefined ? '' : ` (${documentName(source)})`
  return {
    up: `Plus le chiffre est élevé, mieux c’est${stated}.`,
    down: `Plus le chiffre est bas, mieux c’est${stated}.`,
    unspecified:
      'Les documents lus ne disent pas si le chiffre doit monter ou baisser : le site ne dit donc pas si une cible est atteinte.',
  }[direction]
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
      const key = `${entry.code}|${labelKey(label)}`
      const known = labels.get(key) ?? { label, code: entry.code, documents: [] }
      labels.set(key, known)
      known.documents.push(documentCrumb(archive, doc.id))
    }
  }
  return [...labels.values()]
}

function targetMoves(archive: Archive, line: Line): readonly Move[] {
  return targetPaths(archive, line).map(({ year, statements }) => ({
    title: `Cible pour ${year}`,
    steps: statements.map(({ papYear, observation }) => {
      const { label, path } = documentCrumb(archive, observation.document)
      return {
        shown: shownFigure(observation),
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
      return { shown: shownFigure(version), document: label, path }
    }),
  }))
}

/** « Sept documents en parlent ; leurs chiffres restent, en tout ou partie, à relever : » */
function unreadSentence(n: number): string {
  const noun = { singular: 'document', plural: 'documents', gender: 'm' } as const
  const subject = capitalise(countSubject(n, noun, { singular: 'contient', plural: 'contiennent' }))
  return `${subject} des chiffres qui restent à relever :`
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
