import { expect, test } from 'vitest'
import { knownArchive } from '../../../tests/support/known-archive.ts'
import { indicatorsPage } from './_indicators-page.ts'

const { lead, objectives } = indicatorsPage(knownArchive)

test('the lead counts the indicators, and those that have results', () => {
  expect(lead).toBe(
    'Les neuf indicateurs du programme 352, de 2019 à 2024. Quatre ont des résultats relevés.',
  )
})

test('each indicator with a result stands beside what was promised for that year; the others are named', () => {
  const rows = objectives.flatMap(({ table }) => table?.rows ?? [])
  const texts = rows.map((row) =>
    row
      .map((cell) => cell.map((part) => (typeof part === 'string' ? part : part.label)).join(''))
      .join(' | '),
  )
  expect(texts).toContain('Problèmes investigués | 2022 | 200 | 75 | −125')
  expect(objectives.flatMap(({ unread }) => unread).length + rows.length).toBe(9)
})
