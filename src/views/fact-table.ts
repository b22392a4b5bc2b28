import type { Crumb } from '#views/page.ts'

/** What a cell holds: texts and links, one after the other. */
export type FactCell = readonly (string | Crumb)[]

/** A table of facts; the first cell of a row names it. */
export interface FactTable {
  readonly id: string
  readonly caption: string
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[]
  readonly rows: readonly (readonly FactCell[])[]
}

/** Columns from their labels; those that end with `#` hold numbers. */
export function columns(...labels: readonly string[]): FactTable['columns'] {
  return labels.map((label) => ({ label: label.replace(/#$/, ''), numeric: label.endsWith('#') }))
}
