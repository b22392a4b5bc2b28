import { expect, test } from 'vitest'
import type { ChangeKind } from '#model/indicator.ts'
import { evolutionPage } from './_evolution.ts'
import { changeSentences, unchangedSentence } from './_evolution-words.ts'
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
    '2021 : trois indicateurs sont créés.',
    '2022 : deux indicateurs changent de nom et de périmètre.',
    '2023 : deux indicateurs sont créés, trois sont supprimés, un change de nom et un change de numéro.',
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
  expect(
    changes?.slice(0, 2).map(({ indicators, kinds, moves }) => [indicators[0]?.label, kinds, moves.length]),
  ).toEqual([
    ['Profils sélectionnés', 'changement de périmètre, nouveau nom', 1],
    ['Profils recrutés après leur mission', 'changement de périmètre, nouveau nom', 1],
  ])
  expect(changes?.[0]?.reasons[0]).toContain('profils atypiques dédiés à l’innovation numérique')
})

test('documents without a change are named in one sentence', () => {
  expect(view.unchanged?.sentence).toBe('Les autres documents, lus en partie, ne montrent aucun changement')
  expect(view.unchanged?.documents[0]?.label).toBe('PAP\u00A02020')
  expect(unchangedSentence([{ complete: true }])).toBe('L’autre document ne montre aucun changement')
  expect(unchangedSentence([])).toBeUndefined()
})

test('the first document of another programme is said to take over', () => {
  const document = 'pap-2025'
  const of = (indicator: string, kind: ChangeKind) => ({
    document,
    indicator,
    kind,
    before: '',
    after: '',
    reason: '',
  })
  const [doc] = knownArchive.documents
  if (doc === undefined) throw new Error('no document')
  const documentById = new Map([[document, { ...doc, id: document, year: 2025, otherProgramme: '129' }]])
  const changes = [of('a', 'removed'), of('b', 'removed'), of('c', 'transferred'), of('d', 'created')]
  expect(changeSentences({ documentById }, changes)).toEqual([
    '2025 : le programme 129 prend la suite. Un indicateur est créé, deux sont supprimés et un continue.',
  ])
})

test('targets set for years in which their indicator is gone, with who announced them and why', () => {
  const rows = view.dropped?.table.rows.map((row) =>
    row
      .map((cell) => cell.map((part) => (typeof part === 'string' ? part : part.label)).join(''))
      .join(' | '),
  )
  expect(view.dropped?.sentence).toBe(
    'Quatre cibles visent une année où leur indicateur n’existe plus : deux parce qu’un document l’a supprimé et deux parce que le programme est clos.',
  )
  expect(rows?.[0]?.replaceAll('\u00A0', ' ')).toBe(
    'Problèmes investigués | 2023 | 200 | PAP 2021, lu dans le RAP 2021 | supprimé par le PAP 2023',
  )
})

test('a line that comes into its indicator is told with the document that brings it', () => {
  const changes = view.documents.find(({ crumb }) => crumb.label === 'PAP\u00A02022')?.changes ?? []
  expect(changes.at(-1)).toMatchObject({ kinds: 'création', moves: [], reasons: [] })
  expect(changes.at(-1)?.indicators.map(({ label }) => label)).toEqual([
    'Profils sélectionnés, part des femmes',
    'Profils recrutés après leur mission, part des femmes',
    'Agents formés à l’approche Startup d’État, part des femmes',
  ])
})
