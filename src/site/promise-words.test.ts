import { expect, test } from 'vitest'
import { allComparisons, comparisonsOf } from '#model/comparison.ts'
import {
  deviationSentence,
  differenceWords,
  extremes,
  extremeSentence,
  promiseTitle,
  standingSentence,
} from '#site/promise-words.ts'
import { shareWords } from '#site/announced.ts'
import { tinyArchive, tinyLine } from '../../tests/support/tiny-archive.ts'

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
  expect(titleOf({ 2020: '80 | | 50' })).toBe('En 2020, un résultat inférieur à l’annonce')
  expect(titleOf({ 2020: '80 | | 80' })).toBe('En 2020, un résultat égal à l’annonce')
  expect(titleOf({ 2020: '80 | | 90', 2021: '1 | | 2' })).toBe(
    'Chaque année comparable, un résultat supérieur à l’annonce',
  )
  expect(titleOf({ 2020: '80 | | 90', 2021: '2 | | 2' })).toBe(
    'Un résultat supérieur à l’annonce une fois sur deux',
  )
  expect(titleOf({ 2020: '80 | | 70', 2021: '2 | | 2' })).toBe(
    'Un résultat inférieur à l’annonce une fois sur deux',
  )
})

test('a target that only a report recalls keeps the report’s name', () => {
  const archive = tinyArchive({ 'rap-2022': '2022 Cible | 2022 Réalisation\n1.1 Arbres = 200 | 75' })
  expect(
    comparisonsOf(archive, tinyLine(archive, 'arbres')).map(({ first }) => shareWords(archive, first, 'Nb')),
  ).toEqual(['37,5\u00A0% de la cible (200, RAP\u00A02022)'])
})

test('a programme is summed up in counts and in the median distance', () => {
  const all = allComparisons(raps({ 2020: '80 | | 50', 2021: '100 | | 120', 2022: '10 | | 10' }))
  expect(standingSentence(all)).toBe(
    'Sur trois résultats comparables à la première annonce, un est plus élevé, un est plus bas et un lui est égal.',
  )
  expect(deviationSentence(all)).toBe(
    'Un résultat sur deux s’écarte d’au moins 20\u00A0% de ce qui était annoncé.',
  )
})

test('too few results, or none that is off, make no such sentence', () => {
  const exact = allComparisons(raps({ 2020: '8 | | 8', 2021: '9 | | 9', 2022: '7 | | 7' }))
  expect([deviationSentence(exact), extremes(exact)]).toEqual([undefined, []])
  expect(standingSentence(exact.slice(0, 1))).toBeUndefined()
  expect(deviationSentence(exact.slice(0, 2))).toBeUndefined()
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

test('the two extremes are given as shares of what was announced, the highest first', () => {
  const archive = raps({ 2020: '80 | | 50', 2021: '19 | | 32', 2022: '10 | | 10', 2023: '0 | | 9' })
  const found = extremes(comparisonsOf(archive, tinyLine(archive, 'arbres')))
  expect(found.map((one) => extremeSentence(archive, one))).toEqual([
    'En 2021, 32\u00A0arbres plantés : environ 168\u00A0% de la prévision du PAP\u00A02021 (19).',
    'En 2020, 50\u00A0arbres plantés : 62,5\u00A0% de la prévision du PAP\u00A02020 (80).',
  ])
})
