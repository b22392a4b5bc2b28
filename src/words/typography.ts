import { noBreakSpace, thinSpace } from '#words/number.ts'

/**
 * Sets the spaces of French typography in a text or a page: a no-break space inside « guillemets » and
 * before a colon, a thin one before « ; ! ? ». Only spaces change, so that markup stays as it is. The signs after a
 * space are looked at first, for spaces are many in a page.
 */
export function typeset(text: string): string {
  return text
    .replaceAll('« ', `«${noBreakSpace}`)
    .replaceAll(' »', `${noBreakSpace}»`)
    .replace(/ (?=:(?:\s|<|$))(?<=[\p{L}\p{N}»)%] )/gu, noBreakSpace)
    .replace(/ (?=[;!?](?:\s|<|$))(?<=[\p{L}\p{N}»)%] )/gu, thinSpace)
}

/** A piece of a text, and whether it is a quotation. */
export interface TextPart {
  readonly text: string
  readonly quoted: boolean
}

/** The pieces of a text, in order: what stands between « and », which it keeps, and the rest. */
export function quotedParts(text: string): readonly TextPart[] {
  return text
    .split(/(«[^«»]*»)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, quoted: part.startsWith('«') && part.endsWith('»') }))
}
