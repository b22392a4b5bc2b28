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
