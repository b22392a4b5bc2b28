import { expect, test } from 'vitest'
import type { PrintedTable } from '#domain/observation.ts'
import { observationsOf } from '#domain/observations-of.ts'

const row = {
  indicator: 'arbres',
  subIndicator: '',
  code: '1.1',
  label: 'Arbres',
  unit: 'Nb',
  reading: 'read',
  readingSource: '',
  place: { file: 'data/tableaux/rap-2021.csv', line: 2 },
} as const
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
    },
    { ...row, subIndicator: 'part', values: [{ kind: 'undetermined', printed: 'NA' }] },
  ],
}

test('each cell says who said what of which indicator; a row shorter than its heading stops there', () => {
  const who = {
    document: 'rap-2021',
    documentType: 'rap',
    indicator: 'arbres',
    reading: 'read',
    readingSource: '',
    place: row.place,
  }
  const [forecast, actual] = [
    { year: 2021, measure: 'forecast', papYear: 2021 },
    { year: 2021, measure: 'actual', papYear: undefined },
  ]
  expect(observationsOf(table)).toEqual([
    {
      ...who,
      ...forecast,
      subIndicator: '',
      value: { kind: 'number', printed: '140', number: 140, note: '' },
    },
    { ...who, ...actual, subIndicator: '', value: { kind: 'notCollected', printed: '' } },
    { ...who, ...forecast, subIndicator: 'part', value: { kind: 'undetermined', printed: 'NA' } },
  ])
})
