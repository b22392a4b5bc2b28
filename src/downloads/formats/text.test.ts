import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { inertText, toCsv, toFrenchCsv, toJson, utf8 } from '#downloads/formats/text.ts'
import type { Table } from '#downloads/table.ts'

const field = (name: string) => ({ name, type: 'string', meaning: '' }) as const
const table: Table = {
  fields: [field('texte'), field('nombre'), field('booleen')],
  records: [
    ['une virgule, un point-virgule ; un "guillemet"', 4.02, true],
    ['deux\nlignes', 1000000, false],
    ['deux\rlignes', undefined, undefined],
    ['=1+1', -0.5, undefined],
    ['4,02', undefined, undefined],
  ],
}
const text = (pieces: Iterable<string>) => [...pieces].join('')

test('the CSV for programs has no BOM, a comma, a decimal point, LF, and quotes only where needed', () => {
  expect(text(toCsv(table))).toBe(
    'texte,nombre,booleen\n' +
      '"une virgule, un point-virgule ; un ""guillemet""",4.02,oui\n' +
      '"deux\nlignes",1000000,non\n' +
      '"deux\rlignes",,\n' +
      '=1+1,-0.5,\n' +
      '"4,02",,\n',
  )
})

test('the French CSV has one BOM, a semicolon, a decimal comma and CRLF', () => {
  expect(text(toFrenchCsv(table))).toBe(
    '\uFEFFtexte;nombre;booleen\r\n' +
      '"une virgule, un point-virgule ; un ""guillemet""";4,02;oui\r\n' +
      '"deux\nlignes";1000000;non\r\n' +
      '"deux\rlignes";;\r\n' +
      "'=1+1;-0,5;\r\n" +
      '4,02;;\r\n',
  )
})

test('a parser reads back every cell of both', () => {
  const expected = [
    ['texte', 'nombre', 'booleen'],
    ['une virgule, un point-virgule ; un "guillemet"', '4.02', 'oui'],
    ['deux\nlignes', '1000000', 'non'],
    ['deux\rlignes', '', ''],
    ['=1+1', '-0.5', ''],
    ['4,02', '', ''],
  ]
  expect(parse(text(toCsv(table)), { record_delimiter: '\n' })).toEqual(expected)
  expect(parse(text(toFrenchCsv(table)), { delimiter: ';', bom: true, record_delimiter: '\r\n' })).toEqual(
    // A spreadsheet would run it: an apostrophe makes it a text.
    expected.map((line) =>
      line.map((cell) => cell.replace(/^(-?\d+)\.(\d+)$/, '$1,$2').replace('=1', "'=1")),
    ),
  )
})

test('an empty table still has its heading row', () => {
  expect(text(toCsv({ ...table, records: [] }))).toBe('texte,nombre,booleen\n')
})

test('a long table has one heading and every line', () => {
  const records = Array.from({ length: 2500 }, (_, index) => [`${index}`, index, true])
  const lines = text(toFrenchCsv({ ...table, records }))
    .trimEnd()
    .split('\r\n')
  expect(lines).toHaveLength(2501)
  expect([lines[0], lines[1], lines[2500]]).toEqual([
    '\uFEFFtexte;nombre;booleen',
    '0;0;oui',
    '2499;2499;oui',
  ])
  expect(lines.filter((line) => line.includes('\uFEFF'))).toHaveLength(1)
})

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

const fields = [
  { name: 'texte', type: 'string', meaning: '' },
  { name: 'nombre', type: 'number', meaning: '' },
  { name: 'booleen', type: 'boolean', meaning: '' },
] as const

test('records keep their types, empty cells are null, text is not altered', () => {
  const pieces = toJson({
    fields,
    records: [
      ['=1+1', 4.02, true],
      [undefined, undefined, undefined],
    ],
  })
  expect([...pieces].join('')).toBe(
    '[\n{"texte":"=1+1","nombre":4.02,"booleen":true},\n{"texte":null,"nombre":null,"booleen":null}\n]\n',
  )
})

test('a table without records is an empty array', () => {
  expect(JSON.parse([...toJson({ fields, records: [] })].join(''))).toEqual([])
})

const whole = (texts: Iterable<string>) => Buffer.concat([...utf8(texts)])

test('texts become the bytes of the whole text', () => {
  expect([...whole(['é', '', 'a€'])]).toEqual([0xc3, 0xa9, 0x61, 0xe2, 0x82, 0xac])
  expect(whole([]).length).toBe(0)
})

test('long texts come in several pieces, none of which cuts a character', () => {
  const text = 'été '.repeat(100_000)
  const pieces = [...utf8([text, text])]
  expect(pieces.length).toBeGreaterThan(1)
  expect(pieces.map((piece) => new TextDecoder('utf-8', { fatal: true }).decode(piece)).join('')).toBe(
    text + text,
  )
})
