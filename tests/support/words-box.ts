import { textWidth, type Words } from '#charts/text.ts'

/** A rectangle by its edges. */
export interface Edges {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const fontSize = 14

/** The surface that a text of a chart covers; bold texts are wider. */
export function wordsBox({ text, kind, x, y, anchor }: Words): Edges {
  const width = textWidth(text, fontSize, ['actual', 'inside', 'strong'].includes(kind))
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { text, left, right: left + width, top: y - fontSize * 0.75, bottom: y + fontSize * 0.2 }
}

/** The pairs of texts that cover each other. */
export function collidingWords(words: readonly Words[]): readonly (readonly [string, string])[] {
  const boxes = words.filter(({ text }) => text !== '').map(wordsBox)
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => [a.text, b.text] as const),
  )
}

/** The texts that leave a picture. */
export function cutWords(words: readonly Words[], width: number, height: number): readonly string[] {
  return words
    .filter(({ text }) => text !== '')
    .map(wordsBox)
    .filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height)
    .map(({ text }) => text)
}
