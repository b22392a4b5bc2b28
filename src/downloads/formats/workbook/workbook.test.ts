import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { read, utils, type WorkSheet } from '@e965/xlsx'
import type { Table } from '#downloads/table.ts'
import { toOds as odsPieces } from '#downloads/formats/workbook/ods.ts'
import { sheetsOf, type Workbook } from '#downloads/formats/workbook/sheet.ts'
import { toXlsx as xlsxPieces } from '#downloads/formats/workbook/xlsx.ts'

const toXlsx = (book: Workbook) => new Uint8Array(Buffer.concat([...xlsxPieces(book)]))
const toOds = (book: Workbook) => new Uint8Array(Buffer.concat([...odsPieces(book)]))

const field = (name: string, type: Table['fields'][number]['type']) => ({ name, type, meaning: '' })
const workbook: Workbook = {
  title: 'Jardins & <parcs>',
  author: 'Association "des" jardins',
  date: '2024-02-29',
  sheets: [
    { name: 'Lisez-moi', table: { fields: [field('Rubrique', 'string')], records: [['Licence']] } },
    {
      name: 'chiffres',
      table: {
        fields: [
          field('texte', 'string'),
          field('nombre', 'number'),
          field('annee', 'year'),
          field('vrai', 'boolean'),
          field('jour', 'date'),
        ],
        records: [
          ['=1+1', -4.02, 2021, true, '2021-10-05'],
          ['  deux  espaces\net <une> ligne & "plus"', 0, 2022, false, '2021'],
          ['1.1', undefined, undefined, undefined, ''],
          ['17 971\u00A0%', 1e15, 2023, true, '2022-03-01'],
        ],
      },
    },
  ],
}

describe.each([
  ['XLSX', toXlsx],
  ['ODS', toOds],
])('%s, read back by SheetJS', (_, write) => {
  const book = read(write(workbook), { type: 'array', cellFormula: true, cellNF: true })
  const sheet: WorkSheet = book.Sheets['chiffres'] ?? {}

  test('the sheets are there, in order', () => {
    expect(book.SheetNames).toEqual(['Lisez-moi', 'chiffres'])
  })

  test('numbers and booleans are typed, empty cells are empty', () => {
    expect(
      utils
        .sheet_to_json(sheet, { header: 1, raw: true, blankrows: true })
        .map((row) => (row as unknown[]).slice(1, 4)),
    ).toEqual([['nombre', 'annee', 'vrai'], [-4.02, 2021, true], [0, 2022, false], [], [1e15, 2023, true]])
    expect([sheet['B2']?.t, sheet['D2']?.t, sheet['B4']]).toEqual(['n', 'b', undefined])
  })

  test('texts are texts, whatever they look like, and none is a formula', () => {
    expect(['A2', 'A3', 'A4', 'A5'].map((address) => [sheet[address]?.t, sheet[address]?.v])).toEqual([
      ['s', '=1+1'],
      ['s', '  deux  espaces\net <une> ligne & "plus"'],
      ['s', '1.1'],
      ['s', '17 971\u00A0%'],
    ])
    const cells = Object.values(sheet).filter((cell): cell is { f?: string } => typeof cell === 'object')
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([])
  })

  test('full dates are dates, other texts of a date column stay texts', () => {
    // Days since 30 December 1899; rounded, for SheetJS counts in local time.
    expect([sheet['E2']?.t, Math.round(Number(sheet['E2']?.v))]).toEqual(['n', 44474])
    expect([sheet['E3']?.t, sheet['E3']?.v]).toEqual(['s', '2021'])
  })

  test('the same workbook gives the same bytes, whatever the time zone', () => {
    const before = process.env['TZ']
    const bytes = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
      process.env['TZ'] = zone
      return Buffer.from(write(workbook)).toString('base64')
    })
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
    expect(new Set(bytes).size).toBe(1)
  })
})

test('both freeze the heading row of every sheet and bear the date of the data', () => {
  const xlsx = unzipSync(toXlsx(workbook))
  const ods = unzipSync(toOds(workbook))
  const part = (parts: Record<string, Uint8Array>, name: string) => strFromU8(parts[name] ?? new Uint8Array())
  expect(part(xlsx, 'xl/worksheets/sheet2.xml')).toContain('<pane ySplit="1" topLeftCell="A2"')
  expect(part(ods, 'settings.xml').match(/"VerticalSplitPosition" config:type="int">1</g)).toHaveLength(2)
  expect(part(xlsx, 'docProps/core.xml')).toContain('>2024-02-29T00:00:00Z</dcterms:modified>')
  expect(part(ods, 'meta.xml')).toContain('<dc:date>2024-02-29T00:00:00</dc:date>')
})

test('an ODS begins with its media type, stored as it is', () => {
  const bytes = toOds(workbook)
  expect(strFromU8(bytes.slice(30, 84))).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
})

test('a control character does not break the file, nor does a text that looks like the code of one', () => {
  const odd: Workbook = {
    ...workbook,
    sheets: [{ name: 'a', table: { fields: [field('x', 'string')], records: [['a\u0001b\rc _x0041_']] } }],
  }
  expect(read(toXlsx(odd), { type: 'array' }).Sheets['a']?.['A2']?.v).toBe('a\u0001b\rc _x0041_')
  expect(strFromU8(unzipSync(toOds(odd))['content.xml'] ?? new Uint8Array())).toContain(
    '<text:p>ab</text:p><text:p>c _x0041_</text:p>',
  )
})

test('a text longer than Excel accepts is refused, with its place', () => {
  const long = 'x'.repeat(32_768)
  const table: Table = { fields: [field('x', 'string')], records: [[long]] }
  expect(() => toXlsx({ ...workbook, sheets: [{ name: 'a', table }] })).toThrow(
    'Feuille « a », cellule A2 : texte de plus de 32767 caractères.',
  )
})

test.each([
  ['XLSX', toXlsx],
  ['ODS', toOds],
])('%s: a table longer than the memory of the compressor comes back line by line', (_, write) => {
  const records = Array.from({ length: 20_000 }, (_, index) => [`ligne ${index} ${Math.sin(index)}`])
  const sheets = [{ name: 'a', table: { fields: [field('x', 'string')], records } }]
  const book = read(write({ ...workbook, sheets }), { type: 'array' })
  expect(utils.sheet_to_json(book.Sheets['a'] ?? {}, { header: 1 }).slice(1)).toEqual(records)
})

test('a table longer than a sheet goes on in another, with its headings', () => {
  const table: Table = { fields: [field('x', 'number')], records: [[1], [2], [3], [4], [5]] }
  expect(sheetsOf('a', table, 3).map(({ name, table }) => [name, table.records])).toEqual([
    ['a', [[1], [2]]],
    ['a 2', [[3], [4]]],
    ['a 3', [[5]]],
  ])
  expect(sheetsOf('a', { ...table, records: [] }).map(({ name }) => name)).toEqual(['a'])
})
