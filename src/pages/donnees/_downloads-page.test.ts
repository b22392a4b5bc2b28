import { expect, test } from 'vitest'
import { downloadsPage } from './_downloads-page.ts'
import { sampleArchive } from '../../../tests/support/sample-archive.ts'

const file = (name: string, title: string, format: string) => ({
  name,
  title,
  description: `À propos de ${title}.`,
  format,
  size: 1500,
})
const tableFile = (stem: string, title: string, kind: 'dataset' | 'indicator' | 'document') => ({
  ...file(`${stem}.csv`, title, 'CSV'),
  resource: { stem, kind },
})
const { groups } = downloadsPage(sampleArchive, {
  workbooks: [file('classeur.ods', 'Le classeur', 'ODS')],
  tables: [
    tableFile('credits', 'Les crédits', 'dataset'),
    tableFile('documents/pap-2022', 'Tableau du PAP 2022', 'document'),
    tableFile('documents/rap-2022', 'Tableau du RAP 2022', 'document'),
  ],
  versions: [
    {
      title: 'Tableau du RAP 2022',
      files: [
        file('documents/rap-2022.v1.csv', 'version 1', 'CSV'),
        file('documents/rap-2022.v2.csv', 'version 2', 'CSV'),
      ],
    },
  ],
  descriptions: [],
})

test('a whole set leads to its dictionary, a workbook to none', () => {
  expect(groups[0]?.rows.map(({ title, dictionary }) => [title, dictionary])).toEqual([
    ['Le classeur', undefined],
    ['Les crédits', '/donnees/credits/'],
  ])
})

test('each document has its own versions beside its latest state', () => {
  expect(
    groups[2]?.rows.map(({ title, files }) => [title, files.map(({ path, format }) => [path, format])]),
  ).toEqual([
    ['Tableau du PAP 2022', [['/donnees/documents/pap-2022.csv', 'CSV']]],
    [
      'Tableau du RAP 2022',
      [
        ['/donnees/documents/rap-2022.csv', 'CSV'],
        ['/donnees/documents/rap-2022.v1.csv', 'Version 1, CSV'],
        ['/donnees/documents/rap-2022.v2.csv', 'Version 2, CSV'],
      ],
    ],
  ])
})

test('every file has its weight', () => {
  expect(groups[0]?.rows[0]?.files).toEqual([
    { path: '/donnees/classeur.ods', format: 'ODS', size: '1,5\u00A0ko' },
  ])
})
