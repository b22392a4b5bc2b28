/** One cell of a table laid out in rows. */
export interface GridCell {
  readonly text: string
  readonly line: number
  /** Whether it covers several columns or rows. */
  readonly spread: boolean
}

/** A line of text; `cell` when a bar ends it: one cell of a table, which may then be empty. */
export interface TextToken {
  readonly kind: 'text' | 'cell'
  readonly line: number
  readonly text: string
}

/** Consecutive rows of cells: lines cut by bars or tabs, or an HTML table. */
export interface GridToken {
  readonly kind: 'grid'
  readonly line: number
  readonly rows: readonly (readonly GridCell[])[]
}

/** What a page is made of, in reading order, whatever its format. Blank lines are left out. */
export type Token = TextToken | GridToken
