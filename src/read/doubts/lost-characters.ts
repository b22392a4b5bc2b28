import { problemOf } from '#read/content-problem.ts'
import { placeAt } from '#read/decode.ts'
import type { Problem } from '#read/problem.ts'
import type { Body } from '#read/content/read-content.ts'

/** What is no word of a text: the addresses of links. */
const address = /https?:\/\/[^\s"<>,;]+|\]\([^)\s]*\)|\b(?:href|src)="[^"]*"/g

/** A question mark in place of a letter: inside a word, at its start, or at its end before another word. */
const lost =
  /\p{L}\?{1,2}\p{Ll}(?!\w*=)|(?<![\p{L}\p{N}?!/=&])\?{1,2}\p{Ll}|(?<=\p{L}{2})\?{1,2}(?=,? (?:[dl]['’])?\p{Ll})/u

/** The same at the end of a cell. */
const lostAtEnd = /\p{Ll}\?(?="?(?:[,;\t]|$))/u

/** A letter as HTML or a program writes it: where Markdown does not read it, readers see the code. */
const entity = /&(?:[a-z]{1,2}(?:acute|grave|circ|cedil|uml|lig)|#x?[\da-f]{2,4});/iu
const escape = /(?<!\\)\\u00[c-f][\da-f]/iu

/**
 * The lines of `data/` and `content/` with a letter lost, « charg? des ?tudes », or written as a code. Nobody can tell
 * the first from a question without the space before its mark.
 */
export function lostLetters(texts: ReadonlyMap<string, string>): readonly Problem[] {
  return [...texts]
    .filter(([file]) => /^(?:data|content)\//.test(file))
    .flatMap(([file, text]) => {
      const words = text.replaceAll(address, (found) => ' '.repeat(found.length))
      const bodyLine = file.endsWith('.mdx') ? placeAt(text, bodyStart(text)).line : Infinity
      return words.split(/\r\n|\r|\n/).flatMap((content, index) => {
        const isBody = index + 1 >= bodyLine
        const patterns = [
          lost,
          escape,
          ...(isBody ? [] : [entity]),
          ...(file.endsWith('.csv') ? [lostAtEnd] : []),
        ]
        const at = Math.max(...patterns.map((pattern) => content.search(pattern)))
        if (at === -1) return []
        const place = { file, line: index + 1, column: [...content.slice(0, at)].length + 1 }
        return problemOf('lettre-perdue', place, content.slice(Math.max(0, at - 40), at + 40).trim())
      })
    })
}

/** Where the text of an MDX file starts, under its front matter. */
function bodyStart(text: string): number {
  const end = text.indexOf('\n---', 3)
  return end === -1 ? 0 : end + 4
}

const item = /^\s*(?:[-+*]|\d+[.)])\s/
/** A sign and a number where Markdown sees an item of a list, or a quotation. */
const signed = /^\s{0,3}(?:[-+*]\s+|>\s*=?\s*)\d/
/** Stars between figures, which Markdown takes for emphasis: « 5*3*2 » would read 532. */
const starred = /\d\s?(\*{1,3})\d[^*\n]*\1/
/** Two tildes, which strike out what they hold: « de 5~8~ ». */
const struck = /(?<![~\\])~(?![~\s])[^~\n]*(?<![~\s\\])~(?!~)/

/**
 * The lines of texts that begin by a sign and a number, and lose the sign: « - 3 points » inside a paragraph or alone
 * is an item of a list, « > 10 » a quotation; and those that lose the stars between their figures, or their tildes.
 */
export function lostSigns(bodies: readonly Body[]): readonly Problem[] {
  return bodies.flatMap(({ file, body, bodyLine }) => {
    const lines = body.split('\n')
    return lines.flatMap((line, index) => {
      const losesSign = signed.test(line) && !isListed(lines, index)
      if (!losesSign && !starred.test(line) && !struck.test(line)) return []
      const place = { file, line: bodyLine + index }
      return [problemOf('signe-lu-comme-liste', place, line.trim())]
    })
  })
}

/** Whether a line is one of several items of a list that begins after a blank line. */
function isListed(lines: readonly string[], index: number): boolean {
  if (/^\s*>/.test(lines[index] ?? '')) return false
  const above = lines.slice(0, index).findLast((line) => line.trim() !== '') ?? ''
  const below = lines.slice(index + 1).find((line) => line.trim() !== '') ?? ''
  const before = lines[index - 1] ?? ''
  return item.test(above) || (item.test(below) && before.trim() === '')
}
