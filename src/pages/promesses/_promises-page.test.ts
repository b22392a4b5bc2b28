import { expect, test } from 'vitest'
import type { FactTable } from '#site/fact-table.ts'
import { promisesPage } from './_promises-page.ts'
import { tinyArchive } from '../../../tests/support/tiny-archive.ts'

const view = promisesPage(
  tinyArchive({
    'pap-2021*': `2021 Prévision | 2023 Cible
      1.1 Arbres = 100 | 200
      1.2 Bancs = 5 | 8`,
    'rap-2021': `2021 Prévision PAP 2021 | 2021 Prévision actualisée | 2021 Réalisation
      1.1 Arbres = 100 | 120 | 90
      1.2 Bancs = 5 | 5 | 6`,
    'rap-2022': `2021 Réalisation | 2022 Cible | 2022 Réalisation
      1.1 Arbres = 95 | 95 | 95`,
    'pap-2023*': `2023 Cible
      1.1 Bancs = 7
      1.2 Haies = 9`,
  }),
)

const section = (id: string) => {
  const found = view.moves.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const rows = (table: FactTable | undefined) =>
  table?.rows.map((row) =>
    row.map((cell) => cell.map((part) => (typeof part === 'string' ? part : part.label)).join('')).slice(1),
  )

test('every result stands beside its promise, the widest gap first, with the documents that print both', () => {
  expect(rows(view.overview?.table)).toEqual([
    ['2021', '5', '6', '+1', '+20\u00A0%', 'RAP\u00A02021'],
    ['2021', '100', '95', '−5', '−5\u00A0%', 'RAP\u00A02021, RAP\u00A02022'],
    ['2022', '95', '95', '0', '0\u00A0%', 'RAP\u00A02022'],
  ])
  expect(view.lead.replaceAll('\u00A0', ' ')).toBe(
    'On peut comparer trois résultats à ce qui avait été promis : un le dépasse, un reste en dessous et un lui est égal. Un s’en écarte d’au moins 20 %.',
  )
})

test('the two tallies each count every result, in groups that are not empty', () => {
  const counts = view.overview?.tallies.map((tally) => tally.counts.map(({ count }) => count))
  expect(counts).toEqual([
    [1, 1, 1],
    [1, 1, 1],
  ])
})

test('forecasts that moved during the year are counted', () => {
  expect(section('previsions').sentences).toEqual([
    'Sur deux prévisions revues en cours d’année, aucune n’a été abaissée, une a été augmentée et une est restée la même.',
  ])
})

test('targets that moved and figures printed again otherwise are listed, each version with its document', () => {
  expect(section('changements').sentences).toEqual([
    'Une cible change d’un document à l’autre.',
    'En dehors des cibles, un chiffre a été corrigé après sa publication.',
  ])
  expect(rows(section('changements').table)).toEqual([
    ['Cible pour 2023', '8 (PAP\u00A02021), puis 7 (PAP\u00A02023)'],
    ['Réalisation de 2021', '90 (RAP\u00A02021), puis 95 (RAP\u00A02022)'],
  ])
})

test('whether a target was already reached is said where more is stated to be better', () => {
  // The sample's indicators are declared with « hausse ».
  expect(section('annee-precedente').sentences[1]).toBe(
    'Parmi celles dont un document précise le sens souhaité, une était déjà atteinte.',
  )
})

test('the indicators without a result are named in one sentence', () => {
  expect(view.unread?.sentence).toBe(
    'Pour un indicateur sur trois, aucun résultat n’a encore été recopié ici',
  )
  expect(view.unread?.indicators.map(({ path }) => path)).toEqual(['/indicateurs/haies/'])
})

test('an archive with nothing to compare says so, and prints no empty section', () => {
  const empty = promisesPage(tinyArchive({ 'pap-2021': '2021 Prévision\n1.1 Arbres = 100' }))
  expect([empty.overview, empty.contradictions, empty.moves]).toEqual([undefined, undefined, []])
  expect(empty.lead).toBe('Aucun résultat connu ne peut encore être comparé à ce qui avait été promis.')
})
