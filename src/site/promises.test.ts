import { expect, test } from 'vitest'
import { allComparisons } from '#model/comparison.ts'
import { deviationSentence, differenceWords, promiseTitle, standingSentence } from '#site/promises.ts'
import { tinyArchive } from '../../tests/support/tiny-archive.ts'

/** An archive of RAPs that print one forecast, one update and one result each: « 80 | 50 | 50 ». */
const raps = (cells: Readonly<Record<number, string>>) =>
  tinyArchive(
    Object.fromEntries(
      Object.entries(cells).map(([year, values]) => [
        `rap-${year}`,
        `${year} Prévision PAP ${year} | ${year} Prévision actualisée | ${year} Réalisation
          1.1 Arbres = ${values}`,
      ]),
    ),
  )
const titleOf = (cells: Readonly<Record<number, string>>) => promiseTitle(allComparisons(raps(cells)))

test('a title says only what every year shows', () => {
  expect(titleOf({ 2020: '80 | | Non déterminé' })).toBeUndefined()
  expect(titleOf({ 2020: '80 | | 50' })).toBe('En 2020, moins que promis')
  expect(titleOf({ 2020: '80 | | 80' })).toBe('En 2020, autant que promis')
  expect(titleOf({ 2020: '80 | | 90', 2021: '1 | | 2' })).toBe('Chaque année connue, plus que promis')
  expect(titleOf({ 2020: '80 | | 90', 2021: '2 | | 2' })).toBe('Une année sur deux, plus que promis')
  expect(titleOf({ 2020: '80 | | 70', 2021: '2 | | 2' })).toBe('Une année sur deux, moins que promis')
})

test('a programme is summed up in counts: on which side, and how many are far off', () => {
  const all = allComparisons(raps({ 2020: '80 | | 64', 2021: '100 | | 119', 2022: '10 | | 10' }))
  expect(standingSentence(all)).toBe(
    'On peut comparer trois résultats à ce qui avait été promis\u00A0: un le dépasse, un reste en dessous et un lui est égal.',
  )
  expect(deviationSentence(all)).toBe('Un s’en écarte d’au moins 20\u00A0%.')
})

test('one result is said alone, and what is nowhere far off is not said', () => {
  const exact = allComparisons(raps({ 2020: '8 | | 8', 2021: '9 | | 9' }))
  expect(deviationSentence(exact)).toBeUndefined()
  expect(standingSentence(exact.slice(0, 1))).toBe(
    'On peut comparer un seul résultat à ce qui avait été promis\u00A0: autant que promis.',
  )
  expect(standingSentence([])).toBeUndefined()
})

test('differences are said without praise or blame', () => {
  expect([-30, 0, 5].map((n) => differenceWords(n, 'Nb'))).toEqual([
    '30 de moins',
    'autant qu’annoncé',
    '5 de plus',
  ])
  expect([1, -2.5].map((n) => differenceWords(n, '%'))).toEqual([
    '1\u00A0point de plus',
    '2,5\u00A0points de moins',
  ])
})
