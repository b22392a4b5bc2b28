import { textWidth } from '#charts/text-width.ts'

/**
 * A text cut at its spaces into lines that are no wider than `width` pixels at a font size; a word wider than that has
 * a line of its own, whole.
 */
export function wrapWords(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The lines of `wrapWords`, at most `most` of them; the last one ends in « … » when words are left out. */
export function fewLines(text: string, size: number, width: number, most: number): readonly string[] {
  const lines = wrapWords(text, size, width)
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  const last = (kept.at(-1) ?? '').split(' ')
  while (last.length > 1 && textWidth(`${last.join(' ')}…`, size) > width) last.pop()
  return [...kept.slice(0, -1), `${last.join(' ')}…`]
}
