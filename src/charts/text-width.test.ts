import { expect, test } from 'vitest'
import { textWidth, wrapText } from '#charts/text-width.ts'

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

test('a text is broken at its spaces, never inside a word or at a no-break space', () => {
  expect(wrapText('jardins ouverts au public', 10, 90)).toEqual(['jardins ouverts', 'au public'])
  expect(wrapText('non relevé', 10, 30)).toEqual(['non', 'relevé'])
  expect(wrapText('non relevé', 10, 200)).toEqual(['non relevé'])
  expect(wrapText('17\u202F971\u00A0€', 10, 5)).toEqual(['17\u202F971\u00A0€'])
})
