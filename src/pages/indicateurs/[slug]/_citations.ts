import type { Archive } from '#model/archive.ts'
import { officialUrl } from '#model/document.ts'
import type { Indicator } from '#model/indicator.ts'
import { isOwn, lineOf, lowerFirst } from '#model/line.ts'
import type { Observation } from '#model/observation.ts'
import { figureAnchor, indicatorPath, withBase, figurePath } from '#urls.ts'
import { measureTitle, nameOfDocument, publisherName } from '#words/names.ts'
import { shownFigure } from '#words/value.ts'
import { isCount } from '#words/finding.ts'
import { longDate } from '#words/date.ts'
import { escapeXml, inMarkdown, markdownLink } from '#words/markup.ts'
import { noBreakSpace, thinSpace } from '#words/number.ts'
import { typeset } from '#words/typography.ts'

/** What there is to cite: a figure or a whole indicator. */
export interface Citation {
  /** ASCII, unique in the site: the entry's key in a bibliography. */
  readonly key: string
  /** What it is and, for a figure, what it says: « Produits lancés, réalisation 2021 : 50 ». */
  readonly statement: string
  /** Who printed it: « RAP 2021, programme 999 « … » ». */
  readonly source: string
  /** The official page of that document. */
  readonly official: string | undefined
  /** The public address that cites it here. */
  readonly url: string
  readonly site: string
  readonly publisher: string
  /** Date of the last update of the data, ISO 8601. */
  readonly updatedOn: string
}

/** A ready text to paste. */
export interface ReadyText {
  readonly format: string
  readonly text: string
}

/** A citation in the four formats that a reader may paste, spaces set as French prints them. */
export function citationTexts(citation: Citation): readonly ReadyText[] {
  return [
    { format: 'Texte', text: plainText(citation) },
    { format: 'BibTeX', text: bibtex(citation) },
    { format: 'Markdown', text: markdown(citation) },
    { format: 'HTML', text: html(citation) },
  ]
}

/** Where the text was found, and how fresh it is. */
const origin = ({ site, updatedOn }: Citation) =>
  typeset(`${site}, données mises à jour le ${longDate(updatedOn)}.`)

/** The citation as plain text, both addresses included. */
export function plainText(citation: Citation): string {
  const { statement, source, official, url } = citation
  const proof = official === undefined ? '' : ` Document officiel : ${official}`
  return `${typeset(`${statement} (${source}).`)} ${origin(citation)} ${url}${typeset(proof)}`
}

function markdown(citation: Citation): string {
  const { statement, source, official, url } = citation
  const printed = official === undefined ? inMarkdown(source) : markdownLink(source, official)
  return `${markdownLink(statement, url)} (${printed}). ${inMarkdown(origin(citation))}`
}

function html(citation: Citation): string {
  const { statement, source, official, url } = citation
  const printed = official === undefined ? escapeXml(typeset(source)) : htmlLink(source, official)
  return `${htmlLink(statement, url)} (${printed}). ${escapeXml(origin(citation))}`
}

/** An entry that both BibTeX and BibLaTeX read; dates and addresses each in the fields that they know. */
export function bibtex(citation: Citation): string {
  const { key, statement, source, official, url, site, publisher, updatedOn } = citation
  const proof = official === undefined ? '' : `. Document officiel : \\url{${official}}`
  const fields = [
    ['title', `{${inTex(statement)}}`],
    ['author', `{${inTex(publisher)}}`],
    ['year', updatedOn.slice(0, 4)],
    ['date', updatedOn],
    ['howpublished', inTex(site)],
    ['note', `${inTex(source)}${proof.replace(' :', '~:')}`],
    ['url', url],
    ['language', 'french'],
  ]
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`
}

const texMarks: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  [noBreakSpace]: '~',
  [thinSpace]: '\\,',
}

function inTex(text: string): string {
  return typeset(text)
    .replaceAll(/[\\~^\u00A0\u202F]/g, (mark) => texMarks[mark] ?? mark)
    .replaceAll(/(?<!\\textbackslash|\\textasciitilde|\\textasciicircum)[{}]|[%&#_$]/g, '\\$&')
    .replaceAll(/(\\text[a-z]+\{)\\\}/g, '$1}')
}

function htmlLink(label: string, url: string): string {
  return `<a href="${escapeXml(url)}">${escapeXml(typeset(label))}</a>`
}

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
  /** What to quote of each line, by its slug, when telling of an error: its last result, else its last figure, and where that stands. */
  readonly latest: ReadonlyMap<string, string>
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
      const shown = `${figureName(indicator, cell)} : ${shownFigure(cell)}`
      return {
        anchor: figureAnchor(cell),
        title: `${shown} (${nameOfDocument(archive, cell.document)})`,
        text: plainText(citation),
      }
    }),
    latest: new Map(
      cited
        .toReversed()
        .toSorted((a, b) => Number(a.cell.measure === 'actual') - Number(b.cell.measure === 'actual'))
        .map(({ cell, citation: { statement, source, url } }) => [
          cell.line,
          `${typeset(`${statement} (${source}).`)}
${url}`,
        ]),
    ),
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
    statement: `${indicator.title}, ${lowerFirst(name)} : ${shownFigure(cell)}`,
    source: `${nameOfDocument(archive, cell.document)}, ${programmeName(archive)}`,
    official: doc && officialUrl(doc),
    url: withBase(siteUrl, figurePath(cell)),
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

/** « Prévision 2021 du PAP 2021 », « Cible 2025 (%) », « Part des femmes (%), réalisation 2022 ». */
function figureName(
  indicator: Indicator,
  { year, measure, papYear, line: slug, printedAs }: Observation,
): string {
  const column = `${measureTitle(measure)} ${year}${papYear === undefined ? '' : ` du PAP ${papYear}`}`
  const { title = '', unit = '' } = lineOf(indicator, slug) ?? {}
  const counted = isCount(unit) || printedAs !== undefined ? '' : ` (${unit})`
  return isOwn(slug) ? `${column}${counted}` : `${title}${counted}, ${lowerFirst(column)}`
}

function common({ programme }: Archive): Pick<Citation, 'site' | 'publisher' | 'updatedOn'> {
  return { site: programme.siteName, publisher: publisherName(programme), updatedOn: programme.updatedOn }
}

function programmeName({ programme }: Archive): string {
  return `programme ${programme.number} « ${programme.name} »`
}
