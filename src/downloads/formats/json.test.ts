import { expect, test } from 'vitest'
import { toJson } from '#downloads/formats/text.ts'

const fields = [
  { name: 'texte', type: 'string', meaning: '' },
  { name: 'nombre', type: 'number', meaning: '' },
  { name: 'booleen', type: 'boolean', meaning: '' },
] as const

test('records keep their types, empty cells are null, text is not altered', () => {
  const pieces = toJson({
    fields,
    records: [
      ['=1+1', 4.02, true],
      [undefined, undefined, undefined],
    ],
  })
  expect([...pieces].join('')).toBe(
    '[\n{"texte":"=1+1","nombre":4.02,"booleen":true},\n{"texte":null,"nombre":null,"booleen":null}\n]\n',
  )
})

test('a table without records is an empty array', () => {
  expect(JSON.parse([...toJson({ fields, records: [] })].join(''))).toEqual([])
})
