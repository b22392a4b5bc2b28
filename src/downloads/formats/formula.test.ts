import { expect, test } from 'vitest'
import { inertText } from '#downloads/formats/text.ts'

test.each([
  '=1+1',
  '=HYPERLINK("https://mauvais.example";"clic")',
  '+SUM(A1)',
  '-2+3',
  "-2+cmd|' /C calc'!A0",
  '@SUM(A1)',
  '＝1+1',
  ' =1+1',
  '\u00A0=1+1',
  '\t=1+1',
  '\rtexte',
  '--',
  '- voir note',
])('%j cannot be run', (text) => {
  expect(inertText(text)).toBe(`'${text}`)
})

test.each([
  '',
  '-',
  '-4,02',
  '-25',
  '-1\u202F000',
  '+10 %',
  '+5',
  '-55*',
  '>=10',
  '>40',
  '17 971',
  '1.1',
  'Non déterminé',
  '82 (p)',
  'a=b',
])('%j stays as printed', (text) => {
  expect(inertText(text)).toBe(text)
})
