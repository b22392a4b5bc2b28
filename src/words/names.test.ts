import { expect, test } from 'vitest'
import { columnHeading, documentFullName, documentName, measureTitle } from '#words/names.ts'

test('a document is named by its acronym and year, or in full', () => {
  expect(documentName({ type: 'pap', year: 2021 })).toBe('PAP\u00A02021')
  expect(documentFullName({ type: 'rap', year: 2022 })).toBe('Rapport annuel de performances 2022')
})

test('a column is headed as the tables print it', () => {
  expect(measureTitle('updatedForecast')).toBe('Prévision actualisée')
  expect(columnHeading({ year: 2021, measure: 'forecast', papYear: 2021 })).toBe('2021 Prévision PAP 2021')
  expect(columnHeading({ year: 2023, measure: 'attainment', papYear: undefined })).toBe(
    '2023 Atteinte de la cible',
  )
})
