import type { Archive } from '#model/archive.ts'
import { officialUrl } from '#model/document.ts'
import type { Indicator } from '#model/indicator.ts'
import { isOwn, lineOf, lowerFirst } from '#model/line.ts'
import type { Observation } from '#model/observation.ts'
import { citationPath, figureAnchor, indicatorPath, withBase } from '#urls.ts'
import { measureTitle, nameOfDocument } from '#words/names.ts'
import { publisherName } from '#words/publisher.ts'
import { shownValue } from '#words/value.ts'
import { citationTexts, type Citation, type ReadyText } from './_citation.ts'
import { isCount } from '#words/finding.ts'
import { type Crumb, documentCrumb, home, indicatorsCrumb } from '#site/links.ts'
import { type Page } from '#site/page.ts'

/** One figure with its ready citations. */
export interface CitedFigure {
  /** The same fragment as on the indicator's page. */
  readonly anchor: string
  readonly title: string
  readonly document: Crumb
  readonly official: string | undefined
  readonly texts: readonly ReadyText[]
}

/** The page that holds the ready citations of an indicator and of each of its figures. */
export interface CitePage {
  readonly page: Page
  readonly indicator: Crumb
  readonly texts: readonly ReadyText[]
  /** Latest year first. */
  readonly figures: readonly CitedFigure[]
}

/** The citations of an indicator; `siteUrl` is the public address of the site. */
export function citePage(archive: Archive, indicator: Indicator, siteUrl: string): CitePage {
  const { slug, title } = indicator
  return {
    page: {
      path: citationPath(slug),
      title: `Citer « ${title} »`,
      description: `Citations prêtes à coller de l’indicateur « ${title} » et de chacun de ses chiffres : texte, BibTeX, Markdown et HTML.`,
      trail: [home, indicatorsCrumb, { label: title, path: indicatorPath(slug) }],
      filters: { page: ['Citations'] },
      unlisted: true,
    },
    indicator: { label: title, path: indicatorPath(slug) },
    texts: citationTexts(indicatorCitation(archive, indicator, siteUrl)),
    figures: (archive.observationsByIndicator.get(slug) ?? [])
      .filter(({ value }) => value.kind !== 'notCollected')
      .toSorted((a, b) => b.year - a.year)
      .map((cell) => citedFigure(archive, indicator, cell, siteUrl)),
  }
}

function citedFigure(
  archive: Archive,
  indicator: Indicator,
  cell: Observation,
  siteUrl: string,
): CitedFigure {
  const doc = archive.documentById.get(cell.document)
  return {
    anchor: figureAnchor(cell),
    title: `${figureName(indicator, cell)} : ${shownValue(cell.value)}`,
    document: documentCrumb(archive, cell.document),
    official: doc && officialUrl(doc),
    texts: citationTexts(figureCitation(archive, indicator, cell, siteUrl)),
  }
}

/** The citation of one printed figure, which its document must be able to prove. */
function figureCitation(
  archive: Archive,
  indicator: Indicator,
  cell: Observation,
  siteUrl: string,
): Citation {
  const doc = archive.documentById.get(cell.document)
  const name = figureName(indicator, cell)
  const anchor = figureAnchor(cell)
  return {
    ...common(archive),
    key: `programme-${archive.programme.number}-${indicator.slug}-${anchor}`,
    statement: `${indicator.title}, ${lowerFirst(name)} : ${shownValue(cell.value)}`,
    source: `${nameOfDocument(archive, cell.document)}, ${programmeName(archive)}`,
    official: doc && officialUrl(doc),
    url: withBase(siteUrl, `${indicatorPath(indicator.slug)}#${anchor}`),
  }
}

function indicatorCitation(archive: Archive, indicator: Indicator, siteUrl: string): Citation {
  return {
    ...common(archive),
    key: `programme-${archive.programme.number}-${indicator.slug}`,
    statement: `${indicator.title} : prévisions, résultats et cibles`,
    source: `PAP et RAP du ${programmeName(archive)}`,
    official: undefined,
    url: withBase(siteUrl, indicatorPath(indicator.slug)),
  }
}

/** « Prévision 2021 du PAP 2021 », « Part des femmes (%), réalisation 2022 ». */
function figureName(indicator: Indicator, { year, measure, papYear, line: slug }: Observation): string {
  const column = `${measureTitle(measure)} ${year}${papYear === undefined ? '' : ` du PAP ${papYear}`}`
  const { title = '', unit = '' } = lineOf(indicator, slug) ?? {}
  const what = [isOwn(slug) ? '' : title, isCount(unit) ? '' : `(${unit})`]
    .filter((text) => text !== '')
    .join(' ')
  return what === '' ? column : `${what}, ${lowerFirst(column)}`
}

function common({ programme }: Archive): Pick<Citation, 'site' | 'publisher' | 'updatedOn'> {
  return { site: programme.siteName, publisher: publisherName(programme), updatedOn: programme.updatedOn }
}

function programmeName({ programme }: Archive): string {
  return `programme ${programme.number} « ${programme.name} »`
}
