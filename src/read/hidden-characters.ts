/**
 * Characters that no screen shows and that no document prints: controls (tab and line ends aside), soft
 * hyphens, spaces of no width, marks that turn the direction of the text. They come with a copy from a PDF,
 * make two names alike differ, and can make a text read otherwise than it is written.
 */
const hidden =
  /[\u0000-\u0008\v\f\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g

/** Where the first of them stands in a text; -1 when there is none. */
export function firstHidden(text: string): number {
  return text.search(hidden)
}

/** The text as it looks. */
export function withoutHidden(text: string): string {
  return text.replaceAll(hidden, '')
}

/** The text with each of them named: « 1⟨U+200B⟩15 ». */
export function showHidden(text: string): string {
  return text.replaceAll(
    hidden,
    (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  )
}
