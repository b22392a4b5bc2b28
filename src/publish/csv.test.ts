import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { toCsv, toFrenchCsv } from '#publish/csv.ts'
import type { Table } from '#publish/table.ts'

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
const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

test('the CSV for programs has no BOM, a comma, a decimal point, LF, and quotes only where needed', () => {
  expect(text(toCsv(table))).toBe(
    'texte,nombre,booleen\n' +
      '"une virgule, un point-virgule ; un ""guillemet""",4.02,oui\n' +
      '"deux\nlignes\r\ntrois\rquatre",1000000,non\n' +
      "'=1+1,-0.5,\n" +
      '"4,02",,\n',
  )
})

test('the French CSV has one BOM, a semicolon, a decimal comma and CRLF', () => {
  const bytes = toFrenchCsv(table)
  expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x74])
  expect(text(bytes)).toBe(
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
    ["'=1+1", '-0.5', ''],
    ['4,02', '', ''],
  ]
  expect(parse(Buffer.from(toCsv(table)), { record_delimiter: '\n' })).toEqual(expected)
  expect(
    parse(Buffer.from(toFrenchCsv(table)), { delimiter: ';', bom: true, record_delimiter: '\r\n' }),
  ).toEqual(expected.map((line) => line.map((cell) => cell.replace(/^(-?\d+)\.(\d+)$/, '$1,$2'))))
})

test('an empty table still has its heading row', () => {
  expect(text(toCsv({ ...table, records: [] }))).toBe('texte,nombre,booleen\n')
})
