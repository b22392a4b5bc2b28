import { expect, test } from 'vitest'
import { besideLines, placeHeader } from '#charts/place/header.ts'

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

test('words stand at the right of their line; at the end of the picture, at its left or pushed inside', () => {
  const words = besideLines(
    [
      { x: 100, label: 'rupture', flips: true },
      { x: 300, label: 'rupture', flips: true },
      { x: 270, label: 'après 2024', flips: false },
    ],
    20,
    320,
    10,
  )
  expect(words.map(({ x, y }) => [Math.round(x), y])).toEqual([
    [123, 32],
    [277, 32],
    [289, 43],
  ])
})
