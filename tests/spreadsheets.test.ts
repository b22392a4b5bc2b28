import { parse } from 'csv-parse/sync'
import { stringify, type Options } from 'csv-stringify/sync'
import { expect, test } from 'vitest'
import { ingestFiles } from '#read/ingest-files.ts'
import { overlaid } from './support/overlay.ts'

type Rows = readonly (readonly string[])[]

const base = overlaid('base')
const { sources } = ingestFiles(base)

/** The tiny programme, each of its CSV files written again from its rows. */
function rewritten(write: (rows: Rows, file: string) => string): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...base].map(([file, bytes]) => {
      if (!file.endsWith('.csv')) return [file, bytes]
      const rows: string[][] = parse(Buffer.from(bytes))
      return [file, new TextEncoder().encode(write(rows, file))]
    }),
  )
}

const csv = (rows: Rows, options: Options = {}) =>
  stringify(
    rows.map((row) => [...row]),
    options,
  )

/** The fixed columns after the figures, in reverse order; the figures keep theirs. */
function fixedColumnsLast(rows: Rows): Rows {
  const isFigure = (index: number) => /^\d{4} /.test(rows[0]?.[index] ?? '')
  return rows.map((row) => [
    ...row.filter((_, index) => isFigure(index)),
    ...row.filter((_, index) => !isFigure(index)).toReversed(),
  ])
}

function withHeading(rows: Rows, change: (heading: string) => string): Rows {
  return rows.map((row, index) => (index === 0 ? row.map(change) : row))
}

const bare = (text: string) => text.normalize('NFD').replace(/\p{Diacritic}/gu, '')

const variants: Readonly<Record<string, (rows: Rows) => string>> = {
  'a semicolon between cells': (rows) => csv(rows, { delimiter: ';' }),
  'a tab between cells': (rows) => csv(rows, { delimiter: '\t' }),
  'CRLF at line ends': (rows) => csv(rows, { record_delimiter: 'windows' }),
  'CR at line ends': (rows) => csv(rows, { record_delimiter: '\r' }),
  'a byte order mark': (rows) => csv(rows, { bom: true }),
  'what French Excel saves': (rows) => csv(rows, { bom: true, delimiter: ';', record_delimiter: 'windows' }),
  'all cells quoted': (rows) => csv(rows, { quoted: true, quoted_empty: true }),
  'no line end after the last row': (rows) => csv(rows).trimEnd(),
  'empty columns at the right': (rows) => csv(rows.map((row) => [...row, '', ''])),
  'empty rows at the bottom': (rows) => `${csv(rows)}${','.repeat((rows[0]?.length ?? 1) - 1)}\n`,
  'other columns first': (rows) => csv(fixedColumnsLast(rows)),
  'headings in capitals': (rows) => csv(withHeading(rows, (heading) => heading.toUpperCase())),
  'headings without accents': (rows) => csv(withHeading(rows, bare)),
  'headings with decomposed accents': (rows) => csv(withHeading(rows, (heading) => heading.normalize('NFD'))),
  'headings with other spaces': (rows) =>
    csv(withHeading(rows, (heading) => ` ${heading.replaceAll(' ', '\u00A0 ')} `)),
}

/** What sources say, and on which lines: a spreadsheet may move cells and respell headings. */
function said(from: typeof sources) {
  return JSON.parse(
    JSON.stringify(from, (key, value: unknown) =>
      ['column', 'heading', 'cell'].includes(key) ? undefined : value,
    ),
  ) as unknown
}

test.each(Object.keys(variants))('%s: the same sources', (name) => {
  const write = variants[name]
  expect(write).toBeDefined()
  const ingested = ingestFiles(rewritten((rows) => write?.(rows) ?? ''))
  expect(ingested.problems).toEqual([])
  expect(said(ingested.sources)).toEqual(said(sources))
})

test('figure columns in another order: the same figures', () => {
  const reversed = rewritten((rows) => csv(rows.map((row) => row.toReversed())))
  const read = ingestFiles(reversed)
  const figures = (tables: NonNullable<typeof sources>['tables'] = []) =>
    tables.flatMap(({ document, columns, rows }) =>
      rows.flatMap(({ indicator, line, values }) =>
        columns
          .map(({ year, measure, papYear }, index) =>
            [document, indicator, line, year, measure, papYear, values[index]?.printed].join('|'),
          )
          .toSorted(),
      ),
    )
  expect(read.problems).toEqual([])
  expect(figures(read.sources?.tables)).toEqual(figures(sources?.tables))
  expect(figures(read.sources?.tables)).toContain('rap-2022|jardins-ouverts||2022|actual||14')
})

test('a cell of one megabyte is one located error', () => {
  const files = rewritten((rows, file) =>
    csv(
      rows.map((row) =>
        row.map((cell) => (file.endsWith('rap-2022.csv') && cell === '13' ? '1'.repeat(1_000_000) : cell)),
      ),
    ),
  )
  expect(ingestFiles(files).problems).toMatchObject([
    {
      rule: 'cellule-trop-longue',
      file: 'data/tableaux/rap-2022.csv',
      line: 2,
      heading: '2021 Réalisation',
      cell: 'H2',
    },
  ])
})
