import { expect, test } from 'vitest'
import { agree, capitalise, de, formatCount, joinWords } from '#french/grammar.ts'

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

test('« de » is elided before a vowel, accented or tied, and not before h', () => {
  expect(['EIG', 'État', 'œuvre', 'programme', 'haricot'].map(de)).toEqual([
    'd’EIG',
    'd’État',
    'd’œuvre',
    'de programme',
    'de haricot',
  ])
})

test('only the first letter is capitalised, accent kept', () => {
  expect(capitalise('évolution du PAP')).toBe('Évolution du PAP')
  expect(capitalise('')).toBe('')
})
