import { textBreak, type GridCell, type Token } from '#import/extract/tokens.ts'

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
    .split(/\r\n|\r|\n/)
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
  return /^\|?[\s:|-]*-{3}[\s:|-]*$/.test(line)
}
