import { boxGrid, type Box, type BoxGrid } from '#charts/place/box-grid.ts'
import { textWidth } from '#charts/text.ts'

/** A text wanting a place beside a mark; `reachX` and `reachY` are how far from its middle the mark extends. */
export interface LabelRequest {
  readonly text: string
  readonly kind: string
  readonly x: number
  readonly y: number
  readonly reachX: number
  readonly reachY: number
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

/** Is a box wholly inside a frame? */
export function within(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  )
}

/** The box of a text whose middle is `x` and whose baseline is `y`. Actuals are written in bold. */
export function labelBox({ text, kind, x, y }: PlacedLabel, size: number): Box {
  const width = labelWidth(text, kind, size) + 4
  return { x: x - width / 2, y: y - size * 0.8, width, height: size * lineHeight - 2 }
}

/** Width of a label of a kind, in pixels. */
export function labelWidth(text: string, kind: string, size: number): number {
  return textWidth(text, size, kind === 'actual' || kind === 'reportedActual')
}

/**
 * Gives each label the first place around its mark that covers nothing: above, below, right, left, then
 * the same farther away. Labels are served in the order given. One that finds no free place takes the
 * place inside the frame that covers least, so that no value is ever lost. Deterministic.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Box[],
  frame: Box,
  size: number,
): readonly PlacedLabel[] {
  const taken = boxGrid(obstacles)
  return requests.map((request) => {
    const chosen = leastCovering(request, taken, frame, size) ?? clamped(request, frame, size)
    taken.add(labelBox(chosen, size))
    return chosen
  })
}

/** The first place whose text covers nothing, else the first of those that cover least; all inside the frame. */
function leastCovering(
  request: LabelRequest,
  taken: BoxGrid,
  frame: Box,
  size: number,
): PlacedLabel | undefined {
  const { width, height } = labelBox(request, size)
  let best: PlacedLabel | undefined
  let least = Infinity
  for (const place of placesAround(request, frame, size)) {
    const box = { x: place.x - width / 2, y: place.y - size * 0.8, width, height }
    if (!within(box, frame)) continue
    const cost = taken.covering(box, least)
    if (cost >= least) continue
    best = place
    least = cost
    if (cost === 0) break
  }
  return best
}

function* placesAround(
  { text, kind, x, y, reachX, reachY }: LabelRequest,
  frame: Box,
  size: number,
): Generator<PlacedLabel> {
  const half = labelWidth(text, kind, size) / 2
  // Above and below, a long text near an edge is pushed inside rather than centred.
  const middle = pushedInside(x, half + 2, frame)
  for (const extra of [0, 6, 14, 24, 36]) {
    const across = reachX + extra + half
    const corner = (reachX + extra) * 0.7 + half
    const up = reachY + extra
    yield* [
      { text, kind, x: middle, y: y - up - 2 },
      { text, kind, x: middle, y: y + up + size * 0.8 },
      { text, kind, x: x + across, y: y + size * 0.35 },
      { text, kind, x: x - across, y: y + size * 0.35 },
      { text, kind, x: x + corner, y: y - up * 0.7 },
      { text, kind, x: x - corner, y: y - up * 0.7 },
      { text, kind, x: x + corner, y: y + up * 0.7 + size * 0.6 },
      { text, kind, x: x - corner, y: y + up * 0.7 + size * 0.6 },
    ]
  }
}

function clamped({ text, kind, x, y, reachY }: LabelRequest, frame: Box, size: number): PlacedLabel {
  const half = labelWidth(text, kind, size) / 2
  return {
    text,
    kind,
    x: pushedInside(x, half, frame),
    y: Math.min(Math.max(y - reachY - 2, frame.y + size), frame.y + frame.height - 2),
  }
}

function pushedInside(x: number, half: number, frame: Box): number {
  return Math.min(Math.max(x, frame.x + half), frame.x + frame.width - half)
}
