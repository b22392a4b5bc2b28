import { expect, test } from 'vitest'
import { besideLines, placeHeader } from '#charts/place-header.ts'

test('what is counted is wrapped, and kinds that need a key stand under it', () => {
  const header = placeHeader(
    'visiteurs accueillis dans les jardins ouverts au public',
    ['target', 'updatedForecast'],
    320,
    14,
  )
  expect(header.unitLines).toEqual([
    { text: 'visiteurs accueillis dans les jardins', y: 13 },
    { text: 'ouverts au public', y: 29 },
  ])
  expect(header.keys.map(({ text, x, y }) => [text, Math.round(x), y])).toEqual([
    ['cible', 0, 50],
    ['prévision actualisée', 69, 50],
  ])
  expect(header.bottom).toBe(56)
})

test('keys go on as many rows as they need', () => {
  const { keys, bottom } = placeHeader('%', ['actual', 'target', 'forecast', 'updatedForecast'], 320, 14)
  expect(keys.map(({ y }) => y)).toEqual([34, 34, 34, 54])
  expect(bottom).toBe(60)
})

test('words beside a vertical line go to its left at the end of the picture, and never on each other', () => {
  const words = besideLines(
    [
      { x: 100, label: 'rupture' },
      { x: 300, label: 'après 2024' },
      { x: 110, label: 'rupture' },
    ],
    20,
    320,
    14,
  )
  expect(words.map(({ x, y }) => [x > 100, Math.round(y)])).toEqual([
    [true, 32],
    [true, 32],
    [true, 47],
  ])
  expect(words[1]?.x).toBeLessThan(295)
})
