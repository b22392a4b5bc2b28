import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { delimiterOf } from '#read/csv/read-csv.ts'
import { isGarbled, withoutHidden } from '#read/decode.ts'
import { recordBlocks } from '#read/official/record-blocks.ts'

/** A record and the line where it starts, from 1; or why nothing after can be read. */
export type OfficialRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly fault: 'encodage' }
  | { readonly fault: 'guillemets'; readonly line: number }

/**
 * The records of a CSV one by one, the heading first: any separator, any line end, with or without a byte order mark.
 * Characters that no screen shows are left out, and so are records without text. Only a few kilobytes of text are held
 * at a time, whatever the size of the file.
 */
export function* officialRecords(bytes: Uint8Array): Generator<OfficialRecord> {
  let delimiter: string | undefined
  let before = 0
  for (const block of recordBlocks(bytes)) {
    if (block === undefined || isGarbled(block)) {
      yield { fault: 'encodage' }
      return
    }
    const text = withoutHidden(block)
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
