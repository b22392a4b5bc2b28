import { expect, test } from 'vitest'
import { textWidth } from '#charts/text.ts'

test.each([
  ['', 0],
  ['50', 12.8],
  ['4,02', 22.8],
  ['%', 9.5],
  ['É', 7.2],
  ['il', 7.2],
])('%s is %s pixels wide at 10 pixels', (text, width) => {
  expect(textWidth(text, 10)).toBeCloseTo(width, 6)
})

test('bold is wider', () => {
  expect(textWidth('50', 10, true)).toBeCloseTo(14.336, 6)
})
