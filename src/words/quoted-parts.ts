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
