import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { delimiterOf } from '#read/csv/read-csv.ts'
import { isGarbled, withoutHidden } from '#read/decode.ts'

/** A record and the line where it starts, from 1; or why nothing after can be read. */
export type OfficialRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly fault: 'encodage' }
  | { readonly fault: 'guillemets' | 'fichier-demesure'; readonly line: number }

/**
 * The records of a CSV one by one, the heading first: any separator, any line end, with or without a byte order mark.
 * Characters that no screen shows are left out, and so are records without text. Only a few kilobytes of text are held
 * at a time, whatever the size of the file.
 */
export function* officialRecords(bytes: Uint8Array): Generator<OfficialRecord> {
  let delimiter: string | undefined
  let before = 0
  for (const block of recordBlocks(bytes)) {
    if (block === 'too long') {
      yield { fault: 'fichier-demesure', line: before + 1 }
      return
    }
    if (block === undefined || isGarbled(block.text)) {
      yield { fault: 'encodage' }
      return
    }
    const text = withoutHidden(block.text)
    delimiter ??= delimiterOf(text)
    const read: OfficialRecord[] = []
    let last = 0
    const onRecord = (cells: readonly string[], { lines }: { readonly lines: number }) => {
      last = lines
      const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
      if (cells.some((cell) => cell.trim() !== '')) read.push({ line: before + lines - breaks, cells })
      return null
    }
    try {
      parse(text, {
        delimiter,
        record_delimiter: '\n',
        relax_column_count: true,
        skip_empty_lines: true,
        on_record: onRecord,
      })
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      // A quote that nothing closes is in the record after the last one that was read.
      const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? last + 1 : Number(error['lines'] ?? last + 1)
      read.push({ fault: 'guillemets', line: before + line })
    }
    yield* read
    before += text.split('\n').length - 1
  }
}

/** In bytes: enough for the parser to run at full speed, little enough to be forgotten at once. */
const blockSize = 1 << 14
/** In characters: a record that is longer has lost a quote, or is no row of an official file. */
const longestRecord = 1_000_000

/**
 * The text of a CSV, strictly UTF-8, in blocks that end where a record ends: each can be parsed on its own and thrown
 * away. Line ends are « \n »; a line end between quotes ends nothing. Bytes that are not UTF-8 give `undefined`, and
 * nothing after; nor is anything read from a record that is too long.
 */
function* recordBlocks(bytes: Uint8Array): Generator<{ readonly text: string } | 'too long' | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for (let start = 0; start < bytes.length; start += blockSize) {
    const end = Math.min(start + blockSize, bytes.length)
    const chunk = decoded(decoder, bytes.subarray(start, end), end < bytes.length)
    if (chunk === undefined) {
      yield undefined
      return
    }
    const text = rest + chunk
    // The two characters of a line end are never cut apart.
    const kept = text.endsWith('\r') && end < bytes.length ? text.slice(0, -1) : text
    const after = text.slice(kept.length)
    const block = kept.replaceAll(/\r\n?/g, '\n')
    const cut = end === bytes.length ? block.length : lastRecordEnd(block)
    if (cut > 0) yield { text: block.slice(0, cut) }
    if (block.length - cut > longestRecord) {
      yield 'too long'
      return
    }
    rest = block.slice(cut) + after
  }
}

/** Where the last whole record of a text that starts with a record ends; 0 when none does. */
function lastRecordEnd(text: string): number {
  let end = 0
  let open = false
  let from = 0
  // The text up to a quote, or to its end. Nothing before it is looked at again: it may be a million quotes.
  const pass = (to: number) => {
    const line = open ? -1 : text.slice(from, to).lastIndexOf('\n')
    if (line !== -1) end = from + line + 1
  }
  // Odd quotes open and even ones close; a doubled quote closes and opens, with no line end between.
  for (let quote = text.indexOf('"'); quote !== -1; quote = text.indexOf('"', from)) {
    pass(quote)
    open = !open
    from = quote + 1
  }
  pass(text.length)
  return end
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string | undefined {
  try {
    return decoder.decode(bytes, { stream })
  } catch {
    return undefined
  }
}
