import { expect, test } from 'vitest'
import { columns, headingCells } from '#site/fact-table.ts'

const row = (...cells: readonly string[]) => cells.map((cell) => [cell])

test('the first cell names a row when no other row bears the same; else the next ones do too', () => {
  const named = columns('Année', 'Annonce', 'Annoncé#')
  expect(
    headingCells({ columns: named, rows: [row('2022', 'Cible', '20'), row('2021', 'Cible', '9')] }),
  ).toBe(1)
  expect(
    headingCells({ columns: named, rows: [row('2021', 'Prévision', '20'), row('2021', 'Cible', '9')] }),
  ).toBe(2)
})

test('a number never names a row', () => {
  const rows = [row('2021', '20'), row('2021', '9')]
  expect(headingCells({ columns: columns('Année', 'Annoncé#'), rows })).toBe(1)
})
