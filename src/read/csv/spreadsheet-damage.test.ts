import { expect, test } from 'vitest'
import { isDate, isSpreadsheetError } from '#read/csv/spreadsheet-damage.ts'

/** As Excel and LibreOffice write them to CSV in French, English, German, Spanish, Italian and Portuguese. */
test.each([
  ...['#REF!', '#RÉF!', '#RÉF !', '#DIV/0!', '#DIV/0 !', '#NOM?', '#NOM ?', '#NOM\u202F?', '#VALEUR !'],
  ...[
    '#N/A',
    '#N/D',
    '#NUM !',
    '#NOMBRE!',
    '#NUL !',
    '#NULL!',
    'Err:502',
    'Err :502',
    'Err\u00A0:522',
    '#ERR:502',
  ],
  ...[
    '#NAME?',
    '#VALUE!',
    '#SPILL!',
    '#PROPAGATION!',
    '#CALC!',
    '#GETTING_DATA!',
    '#BEZUG!',
    '#WERT!',
    '#NV',
  ],
  ...[
    '#¡DIV/0!',
    '#¡VALOR!',
    '#¿NOMBRE?',
    '#RIF!',
    '#VALORE!',
    '#ZAHL!',
    'Fehler:502',
    '#NÃO.DISP',
    '####',
    '#',
  ],
])('%s is a spreadsheet’s error', (text) => {
  expect(isSpreadsheetError(text)).toBe(true)
})

test.each([
  'Nombre de jardins',
  '# de jardins',
  '#1',
  'Erreur 502',
  'Err',
  'Quoi ?',
  '115',
  '#jardins',
  '12 %',
])('%s is none', (text) => {
  expect(isSpreadsheetError(text)).toBe(false)
})

test.each([
  ['12-oct', true],
  ['févr.-24', true],
  ['01/02/2001', true],
  ['2001-02-01', true],
  ['31/12', true],
  ['1-fevr', true],
  ['12/10/2024 00:00:00', true],
  ['mars 2024', true],
  ['404-412', false],
  ['12 oct. 2021', true],
  ['300-350', false],
  ['16/27', false],
])('%s: a date? %s', (text, is) => {
  expect(isDate(text)).toBe(is)
})
