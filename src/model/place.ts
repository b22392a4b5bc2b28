/**
 * Where something stands in the files that editors write, for messages and links. Lines and columns start at 1;
 * `column` counts characters. A line alone is a whole row; a cell has all the rest.
 */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column?: number
  /** Heading of the spreadsheet column, or key of the YAML. */
  readonly heading?: string
  /** Spreadsheet address of the cell: `J2`. */
  readonly cell?: string
}
