import { placeAt, lineEnd } from '#read/decode.ts'
import { type Problem, problemOf } from '#read/problem.ts'

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
      return words.split(lineEnd).flatMap((content, index) => {
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
