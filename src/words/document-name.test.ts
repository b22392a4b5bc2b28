import { expect, test } from 'vitest'
import { documentFullName, documentName } from '#words/names.ts'

test('a document is named by its acronym and year, or in full', () => {
  expect(documentName({ type: 'pap', year: 2021 })).toBe('PAP\u00A02021')
  expect(documentFullName({ type: 'rap', year: 2022 })).toBe('Rapport annuel de performances 2022')
})
