import { expect, test } from 'vitest'
import { evolutionPage } from './_evolution.ts'
import { knownArchive } from '../../../../tests/support/known-archive.ts'

const view = evolutionPage(knownArchive)

test('columns are the documents read at least in part, marked when only in part', () => {
  expect(view.chart.columns.map(({ type, year }) => `${type} ${year}`)).toEqual([
    'PAP* 2020',
    'RAP* 2020',
    'PAP 2021',
    'RAP* 2021',
    'PAP 2022',
    'RAP* 2022',
    'PAP 2023',
    'RAP* 2023',
    'PAP* 2024',
  ])
})

test('what each document changes, in a sentence', () => {
  expect(view.findings).toEqual([
    'PAP\u00A02021 : 3 indicateurs créés.',
    'PAP\u00A02022 : 2 indicateurs renommés et 2 au périmètre changé.',
    'PAP\u00A02023 : 2 indicateurs créés, 3 supprimés, 1 renommé et 1 renuméroté.',
  ])
})

test('the name of each link tells the life of its indicator, and what is not known', () => {
  const lanes = new Map(view.chart.groups.flatMap(({ lanes }) => lanes).map((lane) => [lane.title, lane]))
  expect(lanes.size).toBe(9)
  expect(lanes.get('Produits abandonnés')?.label.replaceAll('\u00A0', ' ')).toBe(
    'Produits abandonnés. PAP 2020 et RAP 2020 : non relevé ; PAP 2021 et RAP 2021 : n° 1.3 ; PAP 2022 : n° 1.3, repris ; RAP 2022 : n° 1.3 ; PAP 2023 : supprimé.',
  )
  expect(lanes.get('Produits à impact national majeur')?.cells.map(({ code }) => code)).toEqual([
    '?',
    '?',
    '1.4',
    '1.4',
    '1.4',
    '1.4',
    '1.1',
    '1.1',
    '1.1',
  ])
  expect(lanes.get('Profils sélectionnés')?.href).toBe('/indicateurs/profils-selectionnes/')
})

test('a renaming and a new scope of one indicator are told together, with their reasons', () => {
  const changes = view.documents.find(({ crumb }) => crumb.label === 'PAP\u00A02022')?.changes
  expect(changes?.map(({ indicator, kinds, moves }) => [indicator.label, kinds, moves.length])).toEqual([
    ['Profils sélectionnés', 'changement de périmètre, nouveau nom', 1],
    ['Profils recrutés après leur mission', 'changement de périmètre, nouveau nom', 1],
  ])
  expect(changes?.[0]?.reasons[0]).toContain('profils atypiques dédiés à l’innovation numérique')
})

test('documents without a change say how much of them was read', () => {
  expect(view.unchanged.map(({ crumb, reading }) => `${crumb.label} : ${reading}`)[0]).toBe(
    'PAP\u00A02020 : premier document lu, que rien ne permet de comparer ; le document n’a été lu qu’en partie.',
  )
})
