import { element } from '#charts/svg.ts'
import { escapeXml } from '#words/markup.ts'

/**
 * Widths of characters in ems, those of the widest of the common system faces (DejaVu Sans), so that a label
 * measured here never runs over its place on a reader's own fonts. There is no DOM at build time.
 */
const narrow = new Set([...".,;:!|'’ijlI()[]ftr\u00A0\u202F -"])
const wide = new Set([...'mwMW%€ŒÆ—'])
/** How much wider the same face is in bold. */
const boldness = 1.12

/** Width of a text, in pixels, at a font size in pixels. */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0
  for (const character of text) ems += latinWidths[character.charCodeAt(0)] ?? widthOf(character)
  return ems * size * (bold ? boldness : 1)
}

function widthOf(character: string): number {
  if (narrow.has(character)) return 0.36
  if (wide.has(character)) return 0.95
  return /\p{Lu}/u.test(character) ? 0.72 : 0.64
}

/** Widths by code up to the end of extended Latin: the characters of nearly every label. */
const latinWidths = Array.from({ length: 0x250 }, (_, code) => widthOf(String.fromCharCode(code)))

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

/** Size of a text of a chart, in pixels: `chart.css` says the same. */
export const fontSize = 14

/** A text of a chart, at a point of its baseline; `kind` is its class without the prefix `c-`, `text` that of plain text. */
export interface Words {
  readonly text: string
  readonly kind: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** A text of a chart as an SVG element; nothing for an empty text. Plain text needs no class. */
export function words({ text, kind, x, y, anchor }: Words): string {
  if (text === '') return ''
  const attributes = {
    x,
    y,
    class: kind === 'text' ? undefined : `c-${kind}`,
    'text-anchor': anchor === 'middle' ? undefined : anchor,
  }
  return element('text', attributes, escapeXml(text))
}

/** The same from its parts, in their usual order. */
export function textAt(text: string, x: number, y: number, anchor: Words['anchor'], kind = 'text'): string {
  return words({ text, kind, x, y, anchor })
}
