import { expect, test } from 'vitest'
import { longDate } from '#words/date.ts'

test.each([
  ['2026-11-24', '24\u00A0novembre 2026'],
  ['2020-01-01', '1er\u00A0janvier 2020'],
  ['2020-01-11', '11\u00A0janvier 2020'],
  ['2021-03', 'mars 2021'],
  ['2021', '2021'],
  ['printemps 2021', 'printemps 2021'],
])('%s reads %s', (iso, text) => {
  expect(longDate(iso)).toBe(text)
})
