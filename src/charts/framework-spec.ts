/** How an indicator stands in one document. `removed` is the document that takes it out. */
export type CellKind = 'read' | 'carriedOver' | 'unknown' | 'absent' | 'removed'

/** One indicator in one document: a column of the wide picture. */
export interface FrameworkCell {
  readonly kind: CellKind
  /** What stands in the box: the printed code, or what replaces it. */
  readonly code: string
  /** What changed there, in words: « renommé ». */
  readonly words: readonly string[]
}

/** Successive documents in which nothing changes: a step of the narrow picture. */
export interface FrameworkStep {
  readonly kind: CellKind
  readonly text: string
  readonly changed: boolean
}

/** The life of one indicator. */
export interface FrameworkLane {
  readonly title: string
  /** Where its boxes lead. */
  readonly href: string
  /** Name of that link: the whole life in words. */
  readonly label: string
  readonly cells: readonly FrameworkCell[]
  readonly steps: readonly FrameworkStep[]
}

/** Objectives and indicators through the documents. Texts come ready made, in French. */
export interface FrameworkChartSpec {
  readonly label: string
  /** `type` is « PAP » or « PAP* »; `takesOver` is the first document of another programme. */
  readonly columns: readonly {
    readonly year: number
    readonly type: string
    readonly takesOver?: true
  }[]
  readonly groups: readonly { readonly title: string; readonly lanes: readonly FrameworkLane[] }[]
}

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
  /** Where another programme takes over: a line from top to bottom; none where documents follow each other down. */
  readonly rules: readonly number[]
}
