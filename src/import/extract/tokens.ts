import { withoutHidden, lineEnd } from '#read/decode.ts'

/** One cell of a table laid out in rows. */
export interface GridCell {
  /** A line break in it parts two values. */
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

/**
 * Whether a page stops inside a figure, or just after, or inside a tag: no line end says that « 13 » is not the start
 * of « 13 845 ».
 */
export function endsInFigure(text: string): boolean {
  return /(?:\d[,. \u00A0\u202F]?|<[^<>]*|&\w*)$/.test(text)
}

/** The tokens with an ellipsis after the last text: it may be cut. */
export function withCutEnd(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1)
  if (last === undefined) return tokens
  if (last.kind !== 'grid') return [...tokens.slice(0, -1), { ...last, text: `${last.text}…` }]
  const rows = last.rows.map((row, at) =>
    at < last.rows.length - 1
      ? row
      : row.map((cell, index) => (index < row.length - 1 ? cell : { ...cell, text: `${cell.text}…` })),
  )
  return [...tokens.slice(0, -1), { ...last, rows }]
}

/** The tokens of a page saved as text. Consecutive rows make one grid, blank lines between them or not. */
export function textTokens(text: string): readonly Token[] {
  const tokens: Token[] = []
  let rows: (readonly GridCell[])[] = []
  const closeGrid = () => {
    const line = rows[0]?.[0]?.line
    if (line !== undefined) tokens.push({ kind: 'grid', line, rows })
    rows = []
  }
  const lines = text
    .split(lineEnd)
    .flatMap((whole, index) => whole.split(textBreak).map((raw) => ({ raw, line: index + 1 })))
  lines.forEach(({ raw, line }) => {
    const trimmed = raw.trim()
    if (trimmed === '' || isRule(trimmed)) return
    const cells = cellsOf(raw)
    if (cells !== undefined && cells.length > 1) {
      rows.push(cells.map((cell) => ({ text: cell, line, spread: false })))
      return
    }
    closeGrid()
    const [cell] = cells ?? []
    tokens.push(
      cell === undefined ? { kind: 'text', line, text: trimmed } : { kind: 'cell', line, text: cell },
    )
  })
  closeGrid()
  return tokens
}

/** The cells of a line cut by bars, or by at least two tabs; `undefined` for a plain line. */
function cellsOf(line: string): readonly string[] | undefined {
  const trimmed = line.trim()
  if (trimmed.includes('|')) {
    return trimmed
      .replace(/^\|/, '')
      .replace(/\|$/, '')
      .split('|')
      .map((cell) => cell.trim())
  }
  const tabbed = line.split('\t')
  return tabbed.length > 2 ? tabbed.map((cell) => cell.trim()) : undefined
}

/** The line of dashes under a heading: « |---|:---:| ». */
function isRule(line: string): boolean {
  return line.includes('---') && /^[\s:|-]*$/.test(line)
}
