import type { Archive } from '#model/archive.ts'
import { officialUrl } from '#model/document.ts'
import type { Indicator } from '#model/indicator.ts'
import { isOwn, lineOf, lowerFirst } from '#model/line.ts'
import type { Observation } from '#model/observation.ts'
import { figureAnchor, indicatorPath, withBase } from '#urls.ts'
import { measureTitle, nameOfDocument } from '#words/names.ts'
import { publisherName } from '#words/publisher.ts'
import { shownValue } from '#words/value.ts'
import { bibtex, citationTexts, plainText, type Citation, type ReadyText } from './_citation.ts'
import { isCount } from '#words/finding.ts'

/** One figure with its ready citations. */
export interface CitedFigure {
  /** The fragment of the figure in the indicator's page. */
  readonly anchor: string
  /** « Réalisation 2021 : 50 (RAP 2021) ». */
  readonly title: string
  readonly text: string
}

/** The ready citations of an indicator and of each of its figures that was read. */
export interface Citations {
  readonly texts: readonly ReadyText[]
  /** Latest year first. */
  readonly figures: readonly CitedFigure[]
  /** The indicator and each figure as one BibTeX file. */
  readonly bibliography: string
}

/** The citations of an indicator; `siteUrl` is the public address of the site. */
export function citationsOf(archive: Archive, indicator: Indicator, siteUrl: string): Citations {
  const whole = indicatorCitation(archive, indicator, siteUrl)
  const cited = (archive.observationsByIndicator.get(indicator.slug) ?? [])
    .filter(({ value }) => value.kind !== 'notCollected')
    .toSorted((a, b) => b.year - a.year)
    .map((cell) => ({ cell, citation: figureCitation(archive, indicator, cell, siteUrl) }))
  return {
    texts: citationTexts(whole),
    figures: cited.map(({ cell, citation }) => {
      const shown = `${figureName(indicator, cell)} : ${shownValue(cell.value)}`
      return {
        anchor: figureAnchor(cell),
        title: `${shown} (${nameOfDocument(archive, cell.document)})`,
        text: plainText(citation),
      }
    }),
    bibliography: `${[whole, ...cited.map(({ citation }) => citation)].map(bibtex).join('\n\n')}\n`,
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
