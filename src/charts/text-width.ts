/**
 * Widths of characters in ems, measured on common system sans-serif faces and rounded up, so that a label
 * measured here never runs over its place on a reader's own fonts. There is no DOM at build time.
 */
const narrow = new Set([...".,;:!|'’ijlI()[]ftr\u00A0\u202F -"])
const wide = new Set([...'mwMW%€ŒÆ—'])

/** Width of a text, in pixels, at a font size in pixels. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const character of text) {
    ems += narrow.has(character) ? 0.36 : wide.has(character) ? 0.92 : /\p{Lu}/u.test(character) ? 0.72 : 0.6
  }
  return ems * size
}
