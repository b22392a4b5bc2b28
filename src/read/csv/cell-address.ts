/** A cell's spreadsheet address from its zero-based column and record: (9, 1) → `J2`. */
export function cellAddress(column: number, row: number): string {
  let letters = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}
