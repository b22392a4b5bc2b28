import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { cellAddress, placesIn } from '#read/csv/places.ts'
import { isSpreadsheetError } from '#read/csv/spreadsheet-damage.ts'
import { firstHidden, withoutHidden, lineEnd } from '#read/decode.ts'
import { problemOf, type Problem } from '#read/problem.ts'
import { slugify } from '#words/slugify.ts'

/** One cell and where it stands, for messages. */
export interface Cell {
  /** The text, trimmed. */
  readonly text: string
  readonly line: number
  readonly column: number
  /** Spreadsheet address: `J2`. */
  readonly address: string
}

/** A CSV file: its heading and its records, every cell placed. */
export interface CsvFile {
  readonly file: string
  readonly heading: readonly Cell[]
  readonly records: readonly (readonly Cell[])[]
}

/** A CSV file as it was read, and what is wrong in it. */
export interface ReadCsv {
  readonly csv: CsvFile
  readonly problems: readonly Problem[]
}

/** How many characters a cell may hold: more is a page pasted into it, or a quote that swallowed the rows below. */
const longestCell = 2000

/** A cell as the parser gives it: its text, the byte at which it ends, the rank of its record, blank ones counted. */
interface RawCell {
  readonly text: string
  readonly end: number
  readonly row: number
}

/**
 * Reads a CSV text: comma, semicolon or tab (whichever the heading uses, or what a first line « sep=; » says), any
 * line end, with or without a byte order mark. Blank lines, a title above the headings and columns left empty by a spreadsheet are passed over. A
 * record with another number of cells than the heading is a problem and is left out, unless `short` says that its last
 * cells may be missing: Excel leaves them out where they are empty. A spreadsheet's error is a problem and is read as
 * empty; after a misplaced quote nothing more can be read.
 */
export function readCsv(file: string, text: string, short: 'filled' | 'refused' = 'refused'): ReadCsv {
  const empty: CsvFile = { file, heading: [], records: [] }
  const marked = text.replace(/^\uFEFF/, '')
  const separator = declared.exec(marked)
  // Its line stays, empty: the next ones keep their numbers. Spreadsheets do not count it among their rows.
  const source = separator === null ? marked : marked.slice(separator[0].length)
  const placeAt = placesIn(source)
  try {
    // The browser build runs in Node too, and in the page that checks a table.
    const raw = parse(source, {
      delimiter: separator?.[1] ?? delimiterOf(source),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      cast: (value, { bytes, records, empty_lines: blank }): RawCell => ({
        text: value,
        end: bytes,
        row: records + blank,
      }),
    }) as unknown as readonly (readonly RawCell[])[]
    const written = placed(placeAt, raw, separator === null ? 0 : -1)
    const [heading = [], ...records] = withoutEmptyColumns(withoutTitle(written))
    if (heading.length === 0) return { csv: empty, problems: [problemOf('fichier-vide', { file })] }
    const problems: Problem[] = []
    const kept = records.flatMap((record) => {
      if (record.length === heading.length) return [record]
      const isShort = record.length < heading.length
      if (isShort && short === 'filled') return [filledUp(record, heading.length)]
      const place = { file, line: record[0]?.line ?? 1 }
      problems.push(
        problemOf('nombre-de-cellules', place, `${record.length} cellules`, {
          expected: `${heading.length} cellules, comme dans l’en-tête.`,
          ...(isShort ? { remedy: shortRemedy } : {}),
        }),
      )
      return []
    })
    const sound = [heading, ...kept].map((record) => soundRecord(file, heading, record, problems))
    const [soundHeading = [], ...soundRecords] = sound
    return { csv: { file, heading: soundHeading, records: soundRecords }, problems }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { bytes = 0, index = 0 } = error as { bytes?: number; index?: number }
    const place = index === 0 ? placeAt(bytes, true) : placeAt(bytes + 1, false)
    const line = source.split(lineEnd)[place.line - 1]
    return { csv: empty, problems: [problemOf('guillemets', { file, ...place }, line)] }
  }
}

/** A first line « sep=; », by which a file tells Excel its separator. */
const declared = /^"?sep=([,;\t])"?(?=\r|\n|$)/i

/** What to do of a row of figures without its last cells: nobody can tell that they were the empty ones. */
const shortRemedy =
  'ajouter les cellules qui manquent : une cellule décalée fausse toute la ligne. Excel laisse de côté les dernières cellules vides : mettre en dernier une colonne toujours remplie, par exemple « lecture », puis enregistrer.'

/** A record with the cells that it lacks at its end, empty and placed after its last one. */
function filledUp(record: readonly Cell[], width: number): readonly Cell[] {
  const last = record.at(-1)
  if (last === undefined) return record
  const row = last.address.replace(/^[A-Z]+/, '')
  const end = last.column + [...last.text].length
  const missing = Array.from({ length: width - record.length }, (_, index): Cell => {
    const address = cellAddress(record.length + index, Number(row) - 1)
    return { text: '', line: last.line, column: end, address }
  })
  return [...record, ...missing]
}

/** Names of columns, of which every file has several. */
const columnNames = new Set(
  'document type exercice indicateur libelle unite etape perimetre titre serie periode valeur nature identite'.split(
    ' ',
  ),
)

/** Whether cells are the headings of a file, rather than a title above them. */
function areHeadings(cells: readonly string[]): boolean {
  return cells.filter((text) => columnNames.has(slugify(text))).length > 1
}

/** The separator that the heading line uses most: `,`, `;` or a tab. A line above without any is a title. */
export function delimiterOf(text: string): string {
  const candidates = [',', ';', '\t'] as const
  const lines = text.split(lineEnd, 20).filter((line) => line.trim() !== '')
  const heading =
    lines.find((line) => areHeadings(line.split(/[,;\t]/))) ??
    lines.find((line) => candidates.some((separator) => line.includes(separator))) ??
    ''
  const count = (separator: string) => heading.split(separator).length
  return candidates.reduce((best, next) => (count(next) > count(best) ? next : best))
}

/** Drops the title that a spreadsheet has above the headings: the lines before that of the headings, else those of one cell. */
function withoutTitle(records: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const named = records.slice(0, 20).findIndex((record) => areHeadings(record.map(({ text }) => text)))
  if (named !== -1) return records.slice(named)
  const filled = (record: readonly Cell[]) => record.filter(({ text }) => text !== '').length
  const heading = records.findIndex((record) => filled(record) !== 1)
  return filled(records[heading] ?? []) > 2 ? records.slice(heading) : records
}

/** The records that hold something, each cell in its place. */
function placed(
  placeAt: ReturnType<typeof placesIn>,
  raw: readonly (readonly RawCell[])[],
  firstRow: number,
): readonly (readonly Cell[])[] {
  let cursor = 0
  return raw.flatMap((record) => {
    if (record.every(({ text }) => text.trim() === '')) {
      cursor = (record.at(-1)?.end ?? cursor) + 1
      return []
    }
    return [
      record.map(({ text, end, row }, index) => {
        const { line, column } = placeAt(cursor, index === 0)
        cursor = end + 1
        return { text: text.trim(), line, column, address: cellAddress(index, firstRow + row) }
      }),
    ]
  })
}

/** Drops the columns at the right that hold nothing: a spreadsheet saves those that were once used. */
function withoutEmptyColumns(records: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const [heading = []] = records
  const used = records.reduce(
    (width, record) => Math.max(width, record.findLastIndex(({ text }) => text !== '') + 1),
    0,
  )
  return used >= heading.length
    ? records
    : records.map((record) => (record.length === heading.length ? record.slice(0, used) : record))
}

/**
 * A record in which cells that nobody typed are reported: hidden characters are left out, the errors of a
 * spreadsheet's formulas (« #REF! ») are read as empty.
 */
function soundRecord(
  file: string,
  heading: readonly Cell[],
  record: readonly Cell[],
  problems: Problem[],
): readonly Cell[] {
  return record.map((cell, index) => {
    const { line, column, address, text } = cell
    const title = withoutHidden((heading[index]?.text ?? '').slice(0, longestCell))
    const place = { file, line, column, heading: title, cell: address }
    if (text.length > longestCell) {
      problems.push(problemOf('cellule-trop-longue', place, text))
      return { ...cell, text: withoutHidden(text.slice(0, longestCell)).trim() }
    }
    if (firstHidden(text) !== -1) {
      problems.push(problemOf('caractere-invisible', place, text))
      return { ...cell, text: withoutHidden(text).trim() }
    }
    if (!isSpreadsheetError(text)) return cell
    problems.push(problemOf('erreur-de-tableur', place, text))
    return { ...cell, text: '' }
  })
}
