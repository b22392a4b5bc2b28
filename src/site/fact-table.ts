import type { Crumb } from '#site/links.ts'

/** What a cell holds: texts and links, one after the other. */
export type FactCell = readonly (string | Crumb)[]

/** A table of facts; the first cell of a row names it. */
export interface FactTable {
  readonly id: string
  readonly caption: string
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[]
  readonly rows: readonly (readonly FactCell[])[]
  /** The fragments that lead to the rows, in their order, if any. */
  readonly rowIds?: readonly string[]
}

/** What stands in a cell of which no figure was read; cards leave such cells out. */
export const unread = '–'

/** Columns from their labels; those that end with `#` hold numbers. */
export function columns(...labels: readonly string[]): FactTable['columns'] {
  return labels.map((label) => ({ label: label.replace(/#$/, ''), numeric: label.endsWith('#') }))
}

/**
 * How many of the first cells name a row: as many as it takes to tell the rows apart, before any number. Several
 * rows may bear the name of one year: then what they announce names them too.
 */
export function headingCells({ rows, columns }: Pick<FactTable, 'rows' | 'columns'>): number {
  const texts = rows.map((row) =>
    row.map((cell) => cell.map((part) => (typeof part === 'string' ? part : part.label)).join('')),
  )
  const firstNumber = columns.findIndex(({ numeric }) => numeric)
  const most = firstNumber === -1 ? columns.length : firstNumber
  for (let count = 1; count < most; count += 1) {
    const names = new Set(texts.map((row) => row.slice(0, count).join(' | ')))
    if (names.size === rows.length) return count
  }
  return Math.max(1, most)
}
