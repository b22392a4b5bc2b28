import { expect, test } from 'vitest'
import { decode } from '#read/decode.ts'
import { readCsv } from '#read/csv/read-csv.ts'
import { isDamagedCode } from '#read/csv/read-row.ts'

const texts = (text: string, short?: 'filled') =>
  readCsv('x.csv', text, short).csv.records.map((record) => record.map((cell) => cell.text))

test.each(['sep=;', '"sep=;"', 'SEP=;', '\uFEFFsep=;'])('a first line « %s » says the separator', (first) => {
  const { csv, problems } = readCsv('x.csv', `${first}\r\na;"b, c, d"\r\n1;"4,5"\r\n`)
  expect(problems).toEqual([])
  expect(csv.heading.map(({ text, line, address }) => [text, line, address])).toEqual([
    ['a', 2, 'A1'],
    ['b, c, d', 2, 'B1'],
  ])
  expect(csv.records[0]?.map(({ text, line, address }) => [text, line, address])).toEqual([
    ['1', 3, 'A2'],
    ['4,5', 3, 'B2'],
  ])
})

test('last cells that a spreadsheet left out are read as empty only where they may be', () => {
  expect(texts('a,b,c\n1,2\n', 'filled')).toEqual([['1', '2', '']])
  expect(texts('a,b,c\n1,2\n')).toEqual([])
  expect(readCsv('x.csv', 'a,b,c\n1,2\n').problems[0]?.remedy).toContain('Excel')
  expect(readCsv('x.csv', 'a,b\n1,2,3\n', 'filled').problems).toHaveLength(1)
})

test.each([
  '01/01',
  '01/01/2021',
  '2021-01-01',
  '01.02.2021',
  '1-janv',
  '1-janv.',
  'janv-21',
  '1 février 2021',
  'lundi 1 février 2021',
  'Feb-01',
  '2001-02-01 00:00:00',
  '2001-02-01T00:00:00',
  '01/02/2001 00:00',
  '01:01',
  '01:01:00',
  '1 h 01',
  '01h01',
  'janv-1',
  '1:01 AM',
  '1:01:00 PM',
  '36892',
  '36892,5',
  '1,1',
  '0.0423611',
  '1,1E+00',
  '4.4E+4',
])('« %s » is a damaged code', (code) => {
  expect(isDamagedCode(code)).toBe(true)
})

test.each(['', '1', '1.1', '2.1.1', '1.10', 'P129-8-2', '1.1a', 'A', '12.3'])('« %s » is a code', (code) => {
  expect(isDamagedCode(code)).toBe(false)
})

const broken = [
  'donnÃ©es',
  '3 â‚¬',
  '½uvre',
  'donn├⌐es',
  'lâ€™État',
  'Å“uvre',
  'donn√©es',
  'l‚Äôan',
  'donn├®es',
  'lÔÇÖan',
  'donnĂ©es',
  'donnÈes',
  'donnŽes',
  'donn‚es',
  'donnÚes',
  'donn�es',
  'donn=C3=A9es',
  'donn?es',
  'donn&eacute;es',
  'l&#39;an',
  'donn\\u00e9es',
  'donn%C3%A9es',
]

test.each(broken)('« %s » lost its accents', (word) => {
  const { text, problems } = decode('x.csv', new TextEncoder().encode(`a\n${word}\n`))
  expect(text).toBeUndefined()
  expect(problems).toMatchObject([{ rule: 'encodage', line: 2 }])
})

test.each([
  'Qualité de l’œuvre : où ? Là, à Noël',
  'ÉTAT CÔTÉ ŒUVRE',
  'https://exemple.fr/page?id=3&amp=1',
  'SÃO PAULO',
  'Škoda',
  '√2',
  '2 €',
  '½',
  'Marque™',
  'https://exemple.fr/R%C3%A9sum%C3%A9',
  '12 °C',
  'n° 3',
  '« oui »',
])('« %s » kept its accents', (text) => {
  expect(decode('x.csv', new TextEncoder().encode(`${text}\n`)).problems).toEqual([])
})
