import type { CellKind } from '#charts/framework-chart-spec.ts'

/** A text and where it is written. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle'
  /** Class of the text: `text`, `muted`, `strong`. */
  readonly kind: string
}

/** A box (wide) or a point (narrow), centred on `x` and `y`. */
export interface PlacedCell {
  readonly kind: CellKind
  readonly changed: boolean
  readonly x: number
  readonly y: number
}

/** One indicator, placed: everything in it leads to its page. */
export interface PlacedLane {
  readonly href: string
  readonly label: string
  readonly top: number
  readonly height: number
  readonly cells: readonly PlacedCell[]
  /** From its first to its last known document. */
  readonly line: readonly { readonly x: number; readonly y: number }[]
  readonly texts: readonly PlacedText[]
}

/** The whole picture, before any SVG. */
export interface FrameworkLayout {
  readonly width: number
  readonly height: number
  /** Size of a box; a point when narrow. */
  readonly box: { readonly width: number; readonly height: number }
  readonly texts: readonly PlacedText[]
  readonly lanes: readonly PlacedLane[]
}
