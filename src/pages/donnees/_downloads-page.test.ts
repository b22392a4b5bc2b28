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
  extension: 'csv',
})
const { groups, first, finding, coverage, preview } = downloadsPage(sampleArchive, {
  workbooks: [file('classeur.ods', 'Le classeur', 'ODS')],
  tables: [
    { ...tableFile('chiffres', 'Les chiffres', 'dataset') },
    { ...tableFile('chiffres', 'Les chiffres', 'dataset'), name: 'chiffres.fr.csv', extension: 'fr.csv' },
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
  ])
  expect(groups[1]?.rows.map(({ title, dictionary }) => [title, dictionary])).toEqual([
    ['Les chiffres', '/donnees/dictionnaire/#chiffres'],
    ['Les crédits', '/donnees/dictionnaire/#credits'],
  ])
})

test('the filled rows come first, for spreadsheets before programs', () => {
  expect(first.map(({ path }) => path)).toEqual(['/donnees/chiffres.fr.csv', '/donnees/chiffres.csv'])
})

test('the page says how much of each document was read, latest first, and shows figures', () => {
  const known = sampleArchive.observations.filter(({ value }) => value.kind !== 'notCollected')
  expect(finding).toContain(
    `${known.length} chiffres recopiés, sur ${sampleArchive.observations.length} cases`,
  )
  const { rows } = coverage.chart
  expect(rows.map(({ name }) => name)).toEqual(['RAP\u00A02022', 'PAP\u00A02022'])
  expect(rows.reduce((sum, { to = 0, part = 0 }) => sum + to - part, 0)).toBe(known.length)
  expect(preview.rows.length).toBe(Math.min(10, known.length))
  expect(preview.rows.flat(2)).not.toContain('non relevé')
})

test('each document has its own versions beside its latest state', () => {
  expect(
    groups[3]?.rows.map(({ title, files }) => [title, files.map(({ path, format }) => [path, format])]),
  ).toEqual([
    [
      'Tableau du RAP 2022',
      [
        ['/donnees/documents/rap-2022.csv', 'CSV'],
        ['/donnees/documents/rap-2022.v1.csv', 'Version 1, CSV'],
        ['/donnees/documents/rap-2022.v2.csv', 'Version 2, CSV'],
      ],
    ],
    ['Tableau du PAP 2022', [['/donnees/documents/pap-2022.csv', 'CSV']]],
  ])
})

test('every file has its weight', () => {
  expect(groups[0]?.rows[0]?.files).toEqual([
    { path: '/donnees/classeur.ods', format: 'ODS', size: '1,5\u00A0ko' },
  ])
})
