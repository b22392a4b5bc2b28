import Papa from 'papaparse'

/** The rows of a CSV as text cells, headings first; its delimiter is stated, nothing is guessed. */
export function cellsOf(text: string, delimiter: ',' | ';'): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true })
  const [first] = errors
  if (first !== undefined) throw new Error(`CSV row ${first.row ?? 0}: ${first.message}`)
  return data
}

/** The rows of a CSV by heading. */
export function rowsOf(text: string, delimiter: ',' | ';'): readonly Readonly<Record<string, string>>[] {
  const [headings = [], ...rows] = cellsOf(text, delimiter)
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])))
}
