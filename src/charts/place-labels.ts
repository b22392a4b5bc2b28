import { textWidth } from '#charts/text-width.ts'

/** A rectangle, from its top left corner, in pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A text wanting a place beside a point; `reach` is how far from the point it starts. */
export interface LabelRequest {
  readonly text: string
  readonly kind: string
  readonly x: number
  readonly y: number
  readonly reach: number
}

/** A text with its place: the middle of its box, on its baseline. */
export interface PlacedLabel {
  readonly text: string
  readonly kind: string
  readonly x: number
  readonly y: number
}

/** Height of a line of text over its font size. */
const lineHeight = 1.15

/** Do two boxes share any surface? */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** The box of a text whose middle is `x` and whose baseline is `y`. */
export function labelBox(text: string, x: number, y: number, size: number): Box {
  const width = textWidth(text, size) + 4
  return { x: x - width / 2, y: y - size * 0.8, width, height: size * lineHeight - 2 }
}

/**
 * Gives each label the first place around its point that covers nothing: above, below, right, left, then
 * the same farther away. Labels are served in the order given. One that finds no free place takes the
 * place inside the frame that covers least, so that no value is ever lost. Deterministic.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Box[],
  frame: Box,
  size: number,
): readonly PlacedLabel[] {
  const taken: Box[] = [...obstacles]
  return requests.map(({ text, kind, x, y, reach }) => {
    const half = textWidth(text, size) / 2
    const places = [0, 6, 14, 24, 36].flatMap((extra) => {
      const d = reach + extra
      return [
        { x, y: y - d - 2 },
        { x, y: y + d + size * 0.8 },
        { x: x + d + half, y: y + size * 0.35 },
        { x: x - d - half, y: y + size * 0.35 },
        { x: x + d * 0.7 + half, y: y - d * 0.7 },
        { x: x - d * 0.7 - half, y: y - d * 0.7 },
        { x: x + d * 0.7 + half, y: y + d * 0.7 + size * 0.6 },
        { x: x - d * 0.7 - half, y: y + d * 0.7 + size * 0.6 },
      ]
    })
    const inside = places.filter((place) => within(labelBox(text, place.x, place.y, size), frame))
    const cost = (place: { x: number; y: number }) => {
      const box = labelBox(text, place.x, place.y, size)
      return taken.filter((other) => overlap(other, box)).length
    }
    const free = inside.find((place) => cost(place) === 0)
    const chosen =
      free ?? inside.toSorted((a, b) => cost(a) - cost(b))[0] ?? clamped(text, x, y - reach - 2, frame, size)
    taken.push(labelBox(text, chosen.x, chosen.y, size))
    return { text, kind, x: chosen.x, y: chosen.y }
  })
}

/** Is a box wholly inside a frame? */
export function within(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  )
}

function clamped(text: string, x: number, y: number, frame: Box, size: number): { x: number; y: number } {
  const half = textWidth(text, size) / 2
  return {
    x: Math.min(Math.max(x, frame.x + half), frame.x + frame.width - half),
    y: Math.min(Math.max(y, frame.y + size), frame.y + frame.height - 2),
  }
}
