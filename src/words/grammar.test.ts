import { expect, test } from 'vitest'
import {
  agree,
  capitalise,
  countSubject,
  formatCount,
  joinWords,
  spelled,
  timesOutOf,
} from '#words/grammar.ts'

const produit = { singular: 'produit lancé', plural: 'produits lancés', gender: 'm' } as const
const page = { singular: 'page lue', plural: 'pages lues', gender: 'f' } as const

test('French is singular below two, whatever the sign', () => {
  expect([0, 1, 1.5, -1, 2, -2, 50].map((n) => agree(n, produit))).toEqual([
    'produit lancé',
    'produit lancé',
    'produit lancé',
    'produit lancé',
    'produits lancés',
    'produits lancés',
    'produits lancés',
  ])
})

test('a count of zero is a word that agrees with the noun', () => {
  expect(formatCount(0, produit)).toBe('aucun produit lancé')
  expect(formatCount(0, page)).toBe('aucune page lue')
  expect(formatCount(1, produit)).toBe('1\u00A0produit lancé')
  expect(formatCount(1.5, produit)).toBe('1,5\u00A0produit lancé')
  expect(formatCount(17971, page)).toBe('17\u202F971\u00A0pages lues')
})

test('words are joined with commas and a final « et »', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(joinWords)).toEqual(['', 'a', 'a et b', 'a, b et c'])
})

test('only the first letter is capitalised, accent kept', () => {
  expect(capitalise('évolution du PAP')).toBe('Évolution du PAP')
  expect(capitalise('')).toBe('')
})

test('a count agrees with its verb, and none takes « ne »', () => {
  const above = { singular: 'est plus élevé', plural: 'sont plus élevés' }
  expect([0, 1, 2, 1200].map((n) => countSubject(n, 'm', above))).toEqual([
    'aucun n’est plus élevé',
    'un est plus élevé',
    'deux sont plus élevés',
    '1\u202F200 sont plus élevés',
  ])
  expect(countSubject(0, 'f', { singular: 'bouge', plural: 'bougent' })).toBe('aucune ne bouge')
  expect(countSubject(1, 'f', { singular: 'a été relevée', plural: 'ont été relevées' })).toBe(
    'une a été relevée',
  )
  const changed = { singular: 'a changé', plural: 'ont changé' }
  expect([0, 1, 3].map((n) => countSubject(n, page, changed))).toEqual([
    'aucune page lue n’a changé',
    'une page lue a changé',
    'trois pages lues ont changé',
  ])
})

test('times are said in words', () => {
  expect([timesOutOf(1, 2), timesOutOf(3, 4), timesOutOf(20, 21)]).toEqual([
    'une fois sur deux',
    'trois fois sur quatre',
    '20 fois sur 21',
  ])
})

test('a count of statements is written in words, up to sixteen', () => {
  expect([0, 1, 3, 16, 17].map((n) => spelled(n, 'f'))).toEqual(['aucune', 'une', 'trois', 'seize', '17'])
  expect([0, 1].map((n) => spelled(n))).toEqual(['aucun', 'un'])
})
