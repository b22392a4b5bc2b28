import { parseCell } from '#read/csv/parse-cell.ts'

/** A point between digits. */
const point = /(?<=\d)\.(?=\d)/g

/**
 * What a figure printed with a point may be, as tables write it: « 18.71 » is 18,71; « 1.234 » is 1,234 or 1 234;
 * « 1.234.567 » is 1 234 567. Nothing for any other text.
 */
export function pointReadings(text: string): readonly string[] {
  const points = text.match(point)?.length ?? 0
  if (points === 0) return []
  const decimal = points === 1 && !text.includes(',') ? [text.replace(point, ',')] : []
  const isGrouped = !/(?<=\d)\.(?!\d{3}(?!\d))(?=\d)/.test(text) && !/(?<!\d)0\./.test(text)
  const thousands = isGrouped && !/\d{4}\./.test(text) ? [text.replace(point, '\u202F')] : []
  return [...decimal, ...thousands].filter((reading) => parseCell(reading, 'actual').ok)
}

/** The number of a text as tables write it; `undefined` for words, and for what is no value. */
export function numberOf(text: string): number | undefined {
  const parsed = parseCell(text, 'actual')
  return parsed.ok && 'number' in parsed.value ? parsed.value.number : undefined
}

/** Figures of one row differ less than this. */
const widest = 10

/** Whether a number is of the size of others: none of them is ten times larger or smaller. Zeros say nothing. */
export function agrees(number: number, others: readonly number[]): boolean {
  const sizes = others.map(Math.abs).filter((size) => size > 0)
  const size = Math.abs(number)
  return sizes.length > 0 && sizes.every((other) => size < other * widest && other < size * widest)
}

/** The one reading of a figure printed with a point that is of the size of other figures; `undefined` when unsure. */
export function readPoint(text: string, others: readonly number[]): string | undefined {
  const [reading, ...more] = pointReadings(text).filter((one) => {
    const number = numberOf(one)
    return number !== undefined && agrees(number, others)
  })
  return more.length === 0 ? reading : undefined
}
