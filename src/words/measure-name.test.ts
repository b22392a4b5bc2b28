import { expect, test } from 'vitest'
import { columnHeading, measureTitle } from '#words/names.ts'

test('a column is headed as the tables print it', () => {
  expect(measureTitle('updatedForecast')).toBe('Prévision actualisée')
  expect(columnHeading({ year: 2021, measure: 'forecast', papYear: 2021 })).toBe('2021 Prévision PAP 2021')
  expect(columnHeading({ year: 2023, measure: 'attainment', papYear: undefined })).toBe(
    '2023 Atteinte de la cible',
  )
})
