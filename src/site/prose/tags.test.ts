import { expect, test } from 'vitest'
import { wordsUsed } from '#site/prose/tags.ts'
import { knownArchive as archive } from '../../../tests/support/known-archive.ts'

test('each term once, in the order of the text, whichever way it is written', () => {
  const body = 'Le <Terme id="rap">RAP</Terme>, le <Terme id="cible" /> et le <Terme\n  id="rap" />.'
  expect(wordsUsed(archive, body).map(({ term }) => term)).toEqual([
    'RAP (rapport annuel de performances)',
    'Cible',
  ])
})

test('a text without terms has none', () => {
  expect(wordsUsed(archive, '<Chiffre indicateur="produits-lances" annee="2021" />')).toEqual([])
})
