import { expect, test } from 'vitest'
import { fewLines, textWidth, wrapWords } from '#charts/text.ts'

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

const text = 'Un texte assez long pour tenir sur trois lignes'

test('words go to the next line when the width is full, and none is lost', () => {
  const lines = wrapWords(text, 16, 150)
  expect(lines).toEqual(['Un texte assez', 'long pour tenir', 'sur trois lignes'])
})

test('a word wider than the line stays whole', () => {
  expect(wrapWords('anticonstitutionnellement vrai', 16, 40)).toEqual(['anticonstitutionnellement', 'vrai'])
})

test('a no-break space keeps a number with its noun', () => {
  expect(wrapWords('17\u202F971\u00A0€', 10, 5)).toEqual(['17\u202F971\u00A0€'])
  expect(wrapWords('Il y a 49\u00A0produits', 16, 70)).toEqual(['Il y a', '49\u00A0produits'])
})

test('lines beyond the last one are cut, and that is shown', () => {
  expect(fewLines(text, 16, 150, 2)).toEqual(['Un texte assez', 'long pour tenir…'])
  expect(fewLines(text, 16, 150, 3)).toEqual(wrapWords(text, 16, 150))
})
