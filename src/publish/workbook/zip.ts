import { zipSync, type Zippable } from 'fflate'
import { utf8 } from '#publish/workbook/utf8.ts'

/** A part of a zip: its path, and its text in pieces, for the whole may be longer than a string can be. */
export type Part = readonly [path: string, text: Iterable<string>]

/**
 * Files in a zip, in their order, all dated 1 January 1980: the same parts give the same bytes. The
 * first part is stored as it is when `stored` is true, as OpenDocument asks of its `mimetype`.
 */
export function zip(parts: readonly Part[], { stored = false } = {}): Uint8Array<ArrayBuffer> {
  // The zip format writes the local time of this date, so the time zone of the machine plays no part.
  const mtime = new Date(1980, 0, 1)
  const files: Zippable = Object.fromEntries(
    parts.map(([path, text], index) => [path, [utf8(text), { level: stored && index === 0 ? 0 : 9, mtime }]]),
  )
  return zipSync(files)
}
