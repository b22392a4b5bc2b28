/** A cell's spreadsheet address from its zero-based column and record: (9, 1) → `J2`. */
export function cellAddress(column: number, row: number): string {
  let letters = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}

/** A place in a text, counted from 1; `column` in characters. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/**
 * A function from a UTF-8 byte offset of `text` to its line and column. With `skipLineEnd`, an offset
 * that falls on line ends moves to the next character of text first: the parser gives the end of a
 * record, and the next one starts after it.
 */
export function placesIn(text: string): (offset: number, skipLineEnd: boolean) => TextPlace {
  const bytes = new TextEncoder().encode(text)
  const starts = lineStarts(bytes)
  // Cells are asked for one after the other: columns are counted from the last one of the same line.
  let last = { start: 0, at: 0, column: 1 }
  return (offset, skipLineEnd) => {
    let at = offset
    while (skipLineEnd && (bytes[at] === 10 || bytes[at] === 13)) at += 1
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    const start = starts[low] ?? 0
    if (last.start !== start || last.at > at) last = { start, at: start, column: 1 }
    const column = last.column + charactersIn(bytes.subarray(last.at, at))
    last = { start, at, column }
    return { line: low + 1, column }
  }
}

/** How many characters start in some bytes of UTF-8: all bytes but those that go on with one (10xxxxxx). */
function charactersIn(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if ((byte & 0xc0) !== 0x80) count += 1
  return count
}

/** Offsets at which lines start, whatever ends them: LF, CRLF or CR. */
function lineStarts(bytes: Uint8Array): readonly number[] {
  const starts = [0]
  bytes.forEach((byte, index) => {
    if (byte === 10 || (byte === 13 && bytes[index + 1] !== 10)) starts.push(index + 1)
  })
  return starts
}
