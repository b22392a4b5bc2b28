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

/** Size of the cells in which boxes are sorted: about that of a short label. */
const cell = { width: 32, height: 16 } as const

/** The first cell of a box, where it starts. */
interface Entry {
  readonly box: Box
  readonly column: number
  readonly row: number
}

/** A grid with some boxes already in it. */
export function boxGrid(boxes: readonly Box[]): BoxGrid {
  const columns: Entry[][][] = []
  const spanOf = ({ x, y, width, height }: Box) => ({
    // Nothing is drawn left of a chart or above it: what sticks out is sorted with what is at its edge.
    column: Math.max(Math.floor(x / cell.width), 0),
    row: Math.max(Math.floor(y / cell.height), 0),
    lastColumn: Math.max(Math.floor((x + width) / cell.width), 0),
    lastRow: Math.max(Math.floor((y + height) / cell.height), 0),
  })
  const add = (box: Box) => {
    const { column, row, lastColumn, lastRow } = spanOf(box)
    const entry = { box, column, row }
    for (let i = column; i <= lastColumn; i += 1) {
      const rows = (columns[i] ??= [])
      for (let j = row; j <= lastRow; j += 1) (rows[j] ??= []).push(entry)
    }
  }
  const covering = (box: Box, limit: number) => {
    const { column, row, lastColumn, lastRow } = spanOf(box)
    let count = 0
    for (let i = column; i <= lastColumn; i += 1) {
      for (let j = row; j <= lastRow; j += 1) {
        for (const other of columns[i]?.[j] ?? []) {
          // Two large boxes meet in several cells: they count in the first of them.
          if (i !== Math.max(column, other.column) || j !== Math.max(row, other.row)) continue
          if (!overlap(other.box, box)) continue
          count += 1
          if (count === limit) return count
        }
      }
    }
    return count
  }
  boxes.forEach(add)
  return { add, covering }
}
