import { withoutHidden } from '#read/hidden-characters.ts'

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

/** Controls and separators that part two texts: taking one out must not join « 47 » and « 48 » into a number. */
export const textBreak = /[\u0000-\u0008\v\f\u000E-\u001F\u007F-\u009F\u2028\u2029]/g

/** A token as it looks, without the characters that no screen shows; `undefined` when nothing is left of it. */
export function visibleToken(token: Token): Token | undefined {
  const visible = (text: string) => withoutHidden(text).trim()
  if (token.kind === 'grid') {
    return {
      ...token,
      rows: token.rows.map((row) => row.map((cell) => ({ ...cell, text: visible(cell.text) }))),
    }
  }
  const text = visible(token.text)
  return text === '' && token.kind === 'text' ? undefined : { ...token, text }
}
