/** A rectangle, from its top left corner, in pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Do two boxes share any surface? */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Boxes that can be asked which of them cover a place, without looking at those far from it. */
export interface BoxGrid {
  readonly add: (box: Box) => void
  /** How many of the boxes share some surface with this one; counting stops at `limit`. */
  readonly covering: (box: Box, limit: number) => number
}

/** Width of the columns in which boxes are sorted: about that of a short label. */
const step = 32

/** A grid with some boxes already in it. */
export function boxGrid(boxes: readonly Box[]): BoxGrid {
  const columns = new Map<number, Box[]>()
  const first = ({ x }: Box) => Math.floor(x / step)
  const last = ({ x, width }: Box) => Math.floor((x + width) / step)
  const add = (box: Box) => {
    for (let column = first(box); column <= last(box); column += 1) {
      const there = columns.get(column)
      if (there === undefined) columns.set(column, [box])
      else there.push(box)
    }
  }
  const covering = (box: Box, limit: number) => {
    let count = 0
    for (let column = first(box); column <= last(box); column += 1) {
      for (const other of columns.get(column) ?? []) {
        // Two wide boxes meet in several columns: they count in the first of them.
        if (!overlap(other, box) || column !== Math.max(first(box), first(other))) continue
        count += 1
        if (count === limit) return count
      }
    }
    return count
  }
  boxes.forEach(add)
  return { add, covering }
}
