import type { NoteText } from '#import/extract/model.ts'
import type { PointOfView } from '#model/indicator.ts'
import { measures } from '#model/observation.ts'
import { slugify } from '#words/slugify.ts'
import { measureTerms, meanings, pointOfViewTerms } from '#words/terms.ts'

/** A line that opens an objective or an indicator. */
export interface TitleLine {
  readonly level: 'objective' | 'indicator'
  readonly code: string
  /** Empty when the title is on the next line. */
  readonly title: string
  readonly mission: boolean
  readonly pointOfView: PointOfView | undefined
  /** Whether the word « objectif » or « indicateur » opens it; else it may be a numbered sentence. */
  readonly named: boolean
  /** Whether that word is in capitals, as documents print it in titles. */
  readonly capitals: boolean
}

/** « OBJECTIF », « Indicateur 1.1 », « INDICATEUR n° 2.1 : titre », « INDICATEUR 1.1     mission ». */
const named = /^(objectif|indicateur)(?:(?:\s+n\s?[°o])?\s*(\d{1,2}(?:\.\d{1,2})*))?\b\s*(.*)$/iu
/** « 1 – titre », « 1.1 — titre ». */
const numbered = /^(\d{1,2}(?:\.\d{1,2})?)(?:\s*[–—]\s*|\s+-\s+)(?=\p{L})(.*)$/u

/**
 * Reads a line as the heading of an objective or of an indicator, in each form in use. The word
 * « mission » is a mark only when it stands apart: a title may end by it.
 */
export function titleLine(text: string): TitleLine | undefined {
  const { rest, pointOfView } = takePointOfView(text)
  const word = named.exec(rest)
  if (word !== null) {
    const [, keyword = '', code = '', tail = ''] = word
    const { rest: titled, mission } = takeMission(tail)
    const separated = /^[:–—-]\s*(.*)$/.exec(titled)
    const isTitle =
      titled === '' ||
      separated !== null ||
      (/^\p{Lu}/u.test(titled) && (code !== '' || keyword === keyword.toUpperCase()))
    const title = separated?.[1]?.trim() ?? titled
    // « Indicateur 1.1 : « Délai moyen » » is a sentence about it.
    if (!isTitle || /^«.*»[\s.,;:]*$/u.test(title)) return undefined
    return {
      level: keyword.toLowerCase() === 'objectif' ? 'objective' : 'indicator',
      code,
      title,
      mission,
      pointOfView,
      named: true,
      capitals: keyword === keyword.toUpperCase(),
    }
  }
  const number = numbered.exec(rest)
  if (number === null) return undefined
  const [, code = '', tail = ''] = number
  const { rest: title, mission } = takeMission(tail)
  return {
    level: code.includes('.') ? 'indicator' : 'objective',
    code,
    title,
    mission,
    pointOfView,
    named: false,
    capitals: false,
  }
}

/** Reads a line of one page as a title; `awaited` says that the line above has opened a part. */
export type TitleReader = (text: string, awaited: boolean) => TitleLine | undefined

/**
 * Reads titles as one page prints them. Where « OBJECTIF » and « INDICATEUR » stand in capitals, « Indicateur 1.1 :
 * délai moyen » is a sentence; where « OBJECTIF » stands alone above « 1 – Titre », a numbered line anywhere else is
 * the item of a list.
 */
export function pageTitles(lines: readonly string[]): TitleReader {
  const titles = lines.flatMap((line) => titleLine(line) ?? [])
  const hasCapitals = titles.some(({ capitals }) => capitals)
  const hasBareObjectives = titles.some(
    ({ level, capitals, code, title }) => level === 'objective' && capitals && code === '' && title === '',
  )
  return (text, awaited) => {
    const title = titleLine(text)
    if (title === undefined) return undefined
    const isSentence = hasCapitals && title.named && !title.capitals && title.title !== ''
    const isListItem = hasBareObjectives && !title.named && title.level === 'objective' && !awaited
    return isSentence || isListItem ? undefined : title
  }
}

const pointsOfView = meanings(pointOfViewTerms)

/** « (du point de vue de l’usager) » and the text without it. */
export function takePointOfView(text: string): {
  readonly rest: string
  readonly pointOfView: PointOfView | undefined
} {
  const match = /\s*\(?(?:du )?point de vue d(?:u|e l)\s?['’]?\s?(citoyen|usager|contribuable)\)?/i.exec(text)
  if (match === null) return { rest: text, pointOfView: undefined }
  const [written, word = ''] = match
  return { rest: text.replace(written, '').trim(), pointOfView: pointsOfView[word.toLowerCase()] }
}

/** The mark « mission » and the text without it: alone, between brackets, or after a wide space. */
export function takeMission(text: string): { readonly rest: string; readonly mission: boolean } {
  const rest = text.replace(/(?:^|\s*[([]|\s{2,}|\t)(?:indicateur de la |de la )?mission[)\]]?$/i, '').trim()
  return { rest, mission: rest !== text.trim() }
}

const names = measures.map((measure) => measureTerms[measure].slug)
const attainment = measureTerms.attainment.slug

/** Whether a text is the head of the column of units, after which figure columns come. */
export function isUnitHeading(text: string): boolean {
  return /^unites?$/.test(slugify(text))
}

/** Whether a text opens a figure column: a year, alone or with (the start of) a measure, or « Atteinte de la cible ». */
export function opensColumn(text: string): boolean {
  const slug = slugify(text)
  return isAttainmentStart(slug) || (/^(?:19|20)\d{2}(?:-|$)/.test(slug) && isFragment(slug))
}

/**
 * Whether a text goes on with the heading so far: « 2021 » then « Prévision », then « PAP 2021 »; « Atteinte » then
 * « de la cible ».
 */
export function continuesColumn(heading: string, text: string): boolean {
  const slug = slugify(`${heading} ${text}`)
  return isPlain(text) && (isFragment(slug) || isAttainmentStart(slug))
}

/** Whether a slug is « atteinte de la cible » or its beginning: RAPs print it without a year since 2023. */
export function isAttainmentStart(slug: string): boolean {
  return slug !== '' && `${attainment}-`.startsWith(`${slug}-`)
}

/** Whether a text is the rest of a figure column's heading whose start is lost: « Réalisation », « PAP 2021 ». */
export function isHeadingRest(text: string): boolean {
  const slug = slugify(text)
  return (
    isPlain(text) && (isFragment(`2000-${slug}`) || /^pap(?:-\d{4})?$|^(?:de-)?la-cible$|^de-la$/.test(slug))
  )
}

/** Whether a slug is a heading, or the beginning of one: `2021`, `2021-prevision`, `2021-prevision-pap`. */
function isFragment(slug: string): boolean {
  const match = /^(?:19|20)\d{2}(?:-(.+))?$/.exec(slug)
  if (match === null) return false
  const [, rest = ''] = match
  return (
    rest === '' ||
    names.some(
      (name) =>
        `${name}-`.startsWith(`${rest}-`) || new RegExp(`^${name}-pap(?:-(?:19|20)\\d{2})?$`).test(rest),
    )
  )
}

/** Headings are words, years and brackets; a label may have other signs, which a slug would drop. */
function isPlain(text: string): boolean {
  return /^[\p{L}\p{N}\s()/]+$/u.test(text)
}

/** The headings of the texts under a table, and what they introduce. */
const headings: readonly (readonly [pattern: RegExp, kind: NoteText['kind']])[] = [
  [/^sources?(?: des données| de la donnée)?\s*(?::\s*(.*)|$)/i, 'source'],
  [/^modes? de calcul(?: des? .{1,80}?)?\s*(?::\s*(.*)|$)/i, 'method'],
  [/^précisions? méthodologiques?\s*(?::\s*(.*)|$)/i, 'method'],
  [/^commentaires?(?: techniques?)?\s*(?::\s*(.*)|$)/i, 'comment'],
  [/^justification (?:de la|des) (?:prévisions?|cibles?).{0,80}?\s*(?::\s*(.*)|$)/i, 'comment'],
  [/^analyse des résultats\s*(?::\s*(.*)|$)/i, 'comment'],
]

/** A line that opens a text under a table: what it introduces, and what follows the colon. */
export function noteHeading(
  line: string,
): { readonly kind: NoteText['kind']; readonly text: string } | undefined {
  for (const [pattern, kind] of headings) {
    const match = pattern.exec(line)
    if (match !== null) return { kind, text: match[1] ?? '' }
  }
  return undefined
}

/** Whether a line can be no row of a table: it opens something else. */
export function endsTable(line: string, titleIn: TitleReader): boolean {
  return titleIn(line, false) !== undefined || noteHeading(line) !== undefined || isUnitHeading(line)
}
