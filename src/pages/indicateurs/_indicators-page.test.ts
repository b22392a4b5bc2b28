import { expect, test } from 'vitest'
import { knownArchive } from '../../../tests/support/known-archive.ts'
import { indicatorsPage } from './_indicators-page.ts'

const { lead, framework, objectives } = indicatorsPage(knownArchive)

test('the lead counts the indicators, and those that have results', () => {
  expect(lead).toBe(
    'Les neuf indicateurs du programme 352, de 2019 à 2024. Quatre ont des résultats relevés.',
  )
})

test('the objectives say what they are to the programme, each in its own words', () => {
  expect(framework).toBe(
    'Deux objectifs disent ce que le programme 352 devait obtenir, puis ce que le programme 129 en garde. Chacun se mesure par des indicateurs.',
  )
  expect(objectives.map(({ kicker }) => kicker)).toEqual(['Objectif 1', 'Objectif 2'])
  for (const { summary, path } of objectives) expect(summary, path).not.toBe('')
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
