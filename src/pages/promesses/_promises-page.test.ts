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
  const found = view.sections.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const rows = (table: FactTable | undefined) =>
  table?.rows.map((row) =>
    row.map((cell) => cell.map((part) => (typeof part === 'string' ? part : part.label)).join('')).slice(1),
  )

test('every result stands beside what was announced, with the documents that print both', () => {
  expect(rows(view.overview?.table)).toEqual([
    ['2021', 'Prévision du PAP\u00A02021', '100', '95', '−5', '95\u00A0%', 'RAP\u00A02021, RAP\u00A02022'],
    ['2021', 'Prévision actualisée', '120', '95', '−25', '79,2\u00A0%', 'RAP\u00A02021, RAP\u00A02022'],
    ['2022', 'Cible', '95', '95', '0', '100\u00A0%', 'RAP\u00A02022'],
    ['2021', 'Prévision du PAP\u00A02021', '5', '6', '+1', '120\u00A0%', 'RAP\u00A02021'],
    ['2021', 'Prévision actualisée', '5', '6', '+1', '120\u00A0%', 'RAP\u00A02021'],
  ])
  expect(view.lead).toBe(
    'Sur trois résultats comparables à la première annonce, un est plus élevé, un est plus bas et un lui est égal. Un résultat sur deux s’écarte d’au moins 5\u00A0% de ce qui était annoncé.',
  )
})

test('the chart has a row per result, and one more where the forecast moved during the year', () => {
  expect(
    view.overview?.spec.groups.map(({ rows }) => rows.map(({ name, share, kind }) => [name, share, kind])),
  ).toEqual([
    [
      ['2021', '95\u00A0%', 'actual'],
      ['', '79,2\u00A0%', 'updatedForecast'],
      ['2022', '100\u00A0%', 'actual'],
    ],
    [['2021', '120\u00A0%', 'actual']],
  ])
})

test('forecasts that moved during the year are counted', () => {
  expect(section('previsions').sentences).toEqual([
    'Sur deux prévisions actualisées en cours d’année, aucune n’a été abaissée, une a été augmentée et une est restée la même.',
  ])
})

test('targets that moved and figures printed again otherwise are listed, each version with its document', () => {
  expect(section('changements').sentences).toEqual([
    'Une cible change d’un document lu à l’autre.',
    'Hors cibles, un chiffre déjà paru est imprimé autrement dans un document plus récent.',
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

test('a target whose indicator was removed, and the indicators without a result', () => {
  expect(rows(section('cibles-sans-mesure').table)).toEqual([
    ['2023', '200', 'PAP\u00A02021', 'supprimé par le PAP\u00A02023'],
  ])
  expect(section('cibles-sans-mesure').sentences).toEqual([
    'Une cible vise une année où son indicateur n’existe plus.',
  ])
  expect(rows(section('sans-resultat').table)).toEqual([['Aucun changement lu']])
})

test('an archive with nothing to compare says so, without a chart', () => {
  const empty = promisesPage(tinyArchive({ 'pap-2021': '2021 Prévision\n1.1 Arbres = 100' }))
  expect(empty.overview).toBeUndefined()
  expect(empty.lead).toBe('Aucun résultat lu à ce jour ne peut être comparé à ce qui était annoncé.')
  expect(empty.sections.map(({ table }) => table === undefined)).toEqual([
    true,
    true,
    true,
    true,
    false,
    true,
  ])
})
