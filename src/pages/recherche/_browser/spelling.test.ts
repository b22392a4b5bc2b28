import { describe, expect, test } from 'vitest'
import { closestTerm, editDistance } from './query.ts'

test.each([
  ['chat', 'chat', 0],
  ['chat', 'chats', 1],
  ['chat', 'chta', 1],
  ['chat', 'char', 1],
  ['entrepeneur', 'entrepreneurs', 2],
  ['', 'abc', 3],
])('%s is %s letters away from %s', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance)
  expect(editDistance(b, a)).toBe(distance)
})

describe('the closest term', () => {
  const terms = ['entrepreneurs', 'intrapreneurs', 'cible', 'crédits', 'produits', 'problèmes']
  test.each([
    ['entrepeneur', 'entrepreneurs'],
    ['intraprenneurs', 'intrapreneurs'],
    ['ENTREPRENERUS', 'entrepreneurs'],
    ['probleme', undefined], // the beginning of « problèmes »
    ['produit', undefined],
    ['cibel', 'cible'],
    ['sable', undefined],
    ['credit', undefined],
    ['hippopotame', undefined],
  ])('of « %s » is %s', (word, term) => {
    expect(closestTerm(word, terms)).toBe(term)
  })
})
