import { expect, test } from 'vitest'
import { creditsPage } from './_credits.ts'
import { knownArchive } from '../../../tests/support/known-archive.ts'

const view = creditsPage(knownArchive)
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')

test('from the vote to the spending, for every year whose amounts add up', () => {
  expect(view.waterfalls.map(({ year }) => year)).toEqual([2023, 2022, 2021, 2019])
  const of2021 = view.waterfalls.find(({ year }) => year === 2021)
  expect(plain(of2021?.sentence ?? '')).toBe(
    'En 2021, 10,6 M€ de crédits de paiement votés. En cours d’année : −3 M€ pour le personnel et +10,6 M€ hors personnel. Au total 18,2 M€ ouverts, 14,7 M€ consommés, 3,5 M€ non consommés.',
  )
  expect(plain(of2021?.staff ?? '')).toContain('3 M€ votés, 40 341 € encore ouverts')
  expect(of2021?.chart.rows.map(({ from, to }) => [from, to])).toEqual([
    [0, 10_600_000],
    [10_600_000, 7_640_341],
    [7_640_341, 18_245_375],
    [0, 18_245_375],
    [0, 14_718_515],
    [14_718_515, 18_245_375],
  ])
  expect(of2021?.steps.at(-1)).toEqual({
    name: 'Non consommés',
    ae: '2\u202F520\u202F276\u00A0€',
    cp: '3\u202F526\u202F860\u00A0€',
  })
})

test('the two amounts of the PAP 2024 stand side by side, each with its source', () => {
  const [contradiction, ...others] = view.contradictions
  expect(others).toEqual([])
  expect(plain(contradiction?.sentence ?? '')).toBe(
    '9,1 M€ selon le PAP 2024, présentation stratégique et 71,1 M€ selon le PAP 2024, JPE : l’un est 7,8 fois l’autre, et aucune source lue ne tranche.',
  )
  expect(contradiction?.versions.map(({ part, official }) => [part, official?.slice(-13)])).toEqual([
    ['présentation stratégique', '352_STRAT.html'.slice(-13)],
    ['justification au premier euro (JPE)', '_352_JPE.html'],
  ])
})

test('spending and results share years; missing ones say why', () => {
  const columns = view.comparison?.chart.panels.map((panel) => panel.columns.map(({ label }) => plain(label)))
  expect(columns).toEqual([
    ['6 M€', 'non relevé', '14,7 M€', '7 M€', '8,6 M€', 'non relevé'],
    ['32', '26', '50', '49', 'n’est plus suivi', 'n’est plus suivi'],
  ])
  expect(view.comparison?.sentences.map(plain)[1]).toBe('En 2021 : 14,7 M€ payés, 50 produits lancés.')
})

test('staff costs are set apart in the bars', () => {
  const of2021 = view.chart.groups.find(({ year }) => year === 2021)
  expect(of2021?.bars.map(({ label, staff }) => [plain(label), staff])).toEqual([
    ['10,6 M€, dont personnel 3 M€', 3_000_000],
    ['13 M€, personnel 0 €', 0],
    ['10,6 M€, dont personnel 3 M€', 3_000_000],
    ['14,7 M€, personnel 0 €', 0],
  ])
})
