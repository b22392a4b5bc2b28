import type { PointOfView } from '#model/indicator.ts'

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
    if (!isTitle) return undefined
    return {
      level: keyword.toLowerCase() === 'objectif' ? 'objective' : 'indicator',
      code,
      title: separated?.[1]?.trim() ?? titled,
      mission,
      pointOfView,
      named: true,
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
  }
}

/** « (du point de vue de l’usager) » and the text without it. */
export function takePointOfView(text: string): {
  readonly rest: string
  readonly pointOfView: PointOfView | undefined
} {
  const match = /\s*\(?(?:du )?point de vue d(?:u|e l)\s?['’]?\s?(citoyen|usager|contribuable)\)?/i.exec(text)
  if (match === null) return { rest: text, pointOfView: undefined }
  const points = { citoyen: 'citizen', usager: 'user', contribuable: 'taxpayer' } as const
  const word = match[1]?.toLowerCase()
  const pointOfView = word === 'citoyen' || word === 'usager' ? points[word] : points.contribuable
  return { rest: text.replace(match[0], '').trim(), pointOfView }
}

/** The mark « mission » and the text without it: alone, between brackets, or after a wide space. */
export function takeMission(text: string): { readonly rest: string; readonly mission: boolean } {
  const rest = text.replace(/(?:^|\s*[([]|\s{2,}|\t)(?:indicateur de la |de la )?mission[)\]]?$/i, '').trim()
  return { rest, mission: rest !== text.trim() }
}
