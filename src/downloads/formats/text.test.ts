import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { toCsv, toFrenchCsv } from '#downloads/formats/text.ts'
import type { Table } from '#downloads/table.ts'

const field = (name: string) => ({ name, type: 'string', meaning: '' }) as const
const table: Table = {
  fields: [field('texte'), field('nombre'), field('booleen')],
  records: [
    ['une virgule, un point-virgule ; un "guillemet"', 4.02, true],
    ['deux\nlignes\r\ntrois\rquatre', 1000000, false],
    ['=1+1', -0.5, undefined],
    ['4,02', undefined, undefined],
  ],
}
const text = (pieces: Iterable<string>) => [...pieces].join('')

test('the CSV for programs has no BOM, a comma, a decimal point, LF, and quotes only where needed', () => {
  expect(text(toCsv(table))).toBe(
    'texte,nombre,booleen\n' +
      '"une virgule, un point-virgule ; un ""guillemet""",4.02,oui\n' +
      '"deux\nlignes\r\ntrois\rquatre",1000000,non\n' +
      '=1+1,-0.5,\n' +
      '"4,02",,\n',
  )
})

test('the French CSV has one BOM, a semicolon, a decimal comma and CRLF', () => {
  expect(text(toFrenchCsv(table))).toBe(
    '\uFEFFtexte;nombre;booleen\r\n' +
      '"une virgule, un point-virgule ; un ""guillemet""";4,02;oui\r\n' +
      '"deux\nlignes\r\ntrois\rquatre";1000000;non\r\n' +
      "'=1+1;-0,5;\r\n" +
      '4,02;;\r\n',
  )
})

test('a parser reads back every cell of both', () => {
  const expected = [
    ['texte', 'nombre', 'booleen'],
    ['une virgule, un point-virgule ; un "guillemet"', '4.02', 'oui'],
    ['deux\nlignes\r\ntrois\rquatre', '1000000', 'non'],
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
