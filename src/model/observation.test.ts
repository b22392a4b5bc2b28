import { expect, test } from 'vitest'
import { observationsOf, type PrintedTable } from '#model/observation.ts'

const row = {
  indicator: 'arbres',
  line: '',
  code: '1.1',
  label: 'Arbres',
  unit: 'Nb',
  reading: 'read',
  number: '',
  readingSource: '',
} as const
const cell = (line: number, column: number) => ({ file: 'data/tableaux/rap-2021.csv', line, column })
const table: PrintedTable = {
  document: 'rap-2021',
  documentType: 'rap',
  columns: [
    { year: 2021, measure: 'forecast', papYear: 2021 },
    { year: 2021, measure: 'actual', papYear: undefined },
  ],
  rows: [
    {
      ...row,
      values: [
        { kind: 'number', printed: '140', number: 140, note: '' },
        { kind: 'notCollected', printed: '' },
      ],
      places: { code: cell(2, 1), unit: cell(2, 5), values: [cell(2, 8), cell(2, 12)] },
    },
    {
      ...row,
      line: 'part',
      values: [{ kind: 'undetermined', printed: 'NA' }],
      places: { code: cell(3, 1), unit: cell(3, 5), values: [cell(3, 8)] },
    },
  ],
}

test('each cell says who said what of which indicator, and where it was typed; a row shorter than its heading stops there', () => {
  const who = {
    document: 'rap-2021',
    documentType: 'rap',
    indicator: 'arbres',
    reading: 'read',
    readingSource: '',
  }
  const [forecast, actual] = [
    { year: 2021, measure: 'forecast', papYear: 2021 },
    { year: 2021, measure: 'actual', papYear: undefined },
  ]
  expect(observationsOf(table)).toEqual([
    {
      ...who,
      ...forecast,
      line: '',
      value: { kind: 'number', printed: '140', number: 140, note: '' },
      place: cell(2, 8),
    },
    {
      ...who,
      ...actual,
      line: '',
      value: { kind: 'notCollected', printed: '' },
      place: cell(2, 12),
    },
    {
      ...who,
      ...forecast,
      line: 'part',
      value: { kind: 'undetermined', printed: 'NA' },
      place: cell(3, 8),
    },
  ])
})
