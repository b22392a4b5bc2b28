import { expect, test } from 'vitest'
import { getArchive } from '#read/archive.ts'

test('the site’s own check takes each criterion of the RGAA 4.1 once, in order, and says why', () => {
  const checks = getArchive('.').accessibility
  const themes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]
  expect(checks.map(({ criterion }) => criterion)).toEqual(
    themes.flatMap((count, theme) => Array.from({ length: count }, (_, rank) => `${theme + 1}.${rank + 1}`)),
  )
  expect(checks.filter(({ evidence }) => evidence === '').map(({ criterion }) => criterion)).toEqual([])
})
