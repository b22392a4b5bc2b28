import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { cellAddress, placesIn } from '#read/csv/places.ts'
import { firstHidden, withoutHidden } from '#read/decode.ts'
import { problemOf, type Problem } from '#read/problem.ts'

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

/** What Excel and LibreOffice show for a formula that fails, in French or in English, or for a column too narrow. */
const spreadsheetErrors =
  /^(?:#+|(?:#|Err:)(?:REF!|NOM\?|NAME\?|DIV\/0!|VALEUR!|VALUE!|N\/A|N\/D|NUL!|NULL!|NOMBRE!|NUM!|\d{3}))$/i

interface RawCell {
  readonly text: string
  readonly end: number
}

/**
 * Reads a CSV text: comma, semicolon or tab (whichever the heading uses), any line end, with or without
 * a byte order mark. Blank lines and columns left empty by a spreadsheet are passed over. A record with
 * another number of cells than the heading is a problem and is left out, a spreadsheet's error is a
 * problem and is read as empty; after a misplaced quote nothing more can be read.
 */
export function readCsv(file: string, text: string): ReadCsv {
  const empty: CsvFile = { file, heading: [], records: [] }
  const source = text.replace(/^\uFEFF/, '')
  const placeAt = placesIn(source)
  try {
    // The browser build runs in Node too, and in the page that checks a table.
    const raw = parse(source, {
      delimiter: delimiterOf(source),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      cast: (value, context): RawCell => ({ text: value, end: context.bytes }),
    }) as unknown as readonly (readonly RawCell[])[]
    const written = placed(placeAt, raw).filter((record) => record.some(({ text: cell }) => cell !== ''))
    const [heading = [], ...records] = withoutEmptyColumns(written)
    if (heading.length === 0) return { csv: empty, problems: [problemOf('fichier-vide', { file })] }
    const problems: Problem[] = []
    const kept = records.filter((record) => {
      if (record.length === heading.length) return true
      const place = { file, line: record[0]?.line ?? 1 }
      problems.push(
        problemOf('nombre-de-cellules', place, `${record.length} cellules`, {
          expected: `${heading.length} cellules, comme dans l’en-tête.`,
        }),
      )
      return false
    })
    const sound = [heading, ...kept].map((record) => soundRecord(file, heading, record, problems))
    const [soundHeading = [], ...soundRecords] = sound
    return { csv: { file, heading: soundHeading, records: soundRecords }, problems }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { bytes = 0, index = 0 } = error as { bytes?: number; index?: number }
    const place = index === 0 ? placeAt(bytes, true) : placeAt(bytes + 1, false)
    const line = source.split(/\r\n|\r|\n/)[place.line - 1]
    return { csv: empty, problems: [problemOf('guillemets', { file, ...place }, line)] }
  }
}

/** The separator that the heading line uses most: `,`, `;` or a tab. */
export function delimiterOf(text: string): string {
  const heading = text.split(/\r|\n/).find((line) => line.trim() !== '') ?? ''
  const count = (separator: string) => heading.split(separator).length
  const candidates = [',', ';', '\t'] as const
  return candidates.reduce((best, next) => (count(next) > count(best) ? next : best))
}

function placed(
  placeAt: ReturnType<typeof placesIn>,
  raw: readonly (readonly RawCell[])[],
): readonly (readonly Cell[])[] {
  let cursor = 0
  return raw.map((record, row) =>
    record.map(({ text, end }, index) => {
      const { line, column } = placeAt(cursor, index === 0)
      cursor = end + 1
      return { text: text.trim(), line, column, address: cellAddress(index, row) }
    }),
  )
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
    const place = { file, line, column, heading: withoutHidden(heading[index]?.text ?? ''), cell: address }
    if (firstHidden(text) !== -1) {
      problems.push(problemOf('caractere-invisible', place, text))
      return { ...cell, text: withoutHidden(text).trim() }
    }
    if (text.length > longestCell) problems.push(problemOf('cellule-trop-longue', place, text))
    if (!spreadsheetErrors.test(text)) return cell
    problems.push(problemOf('erreur-de-tableur', place, text))
    return { ...cell, text: '' }
  })
}
