import { expect, test } from 'vitest'
import { noteMarks, notesHeight } from '#charts/indicator-chart.ts'

const years = [2020, 2021, 2022, 2023]

test('remarks stand under their year, together when they share it', () => {
  const notes = [
    { year: 2021, label: '①' },
    { year: 2021, label: '②' },
    { year: 2030, label: '③' },
  ]
  expect(noteMarks({ notes, years }, 416, 300)).toEqual(['<text x="158" y="300" class="c-text">①②</text>'])
  expect(notesHeight({ notes, years })).toBe(18)
})

test('a chart without remarks is no higher', () => {
  expect([notesHeight({ years }), notesHeight({ notes: [{ year: 2030, label: '①' }], years })]).toEqual([
    0, 0,
  ])
  expect(noteMarks({ years }, 416, 300)).toEqual([])
})
