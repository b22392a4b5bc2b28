import { problemOf } from '#read/content-problem.ts'
import type { Body } from '#read/content/read-content.ts'
import type { Problem } from '#read/problem.ts'

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
