import { expect, test } from 'vitest'
import { barRows } from '#charts/bar-rows.ts'
import { creditsPage } from './_credits.ts'
import { baseArchive } from '../../../tests/support/base-archive.ts'
import { knownArchive } from '../../../tests/support/known-archive.ts'

const view = creditsPage(knownArchive)
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')

test('the lead is what stands out: staff costs voted and never spent, the widest gap', () => {
  expect(view.findings.map(plain)).toEqual([
    'De 2021 à 2023, le Parlement a voté 9 M€ pour le personnel ; la dépense publiée est de 0 €.',
    'En 2021, l’État a payé 14,7 M€, alors que le Parlement avait voté 10,6 M€.',
  ])
})

test('from the vote to the spending, for every year whose amounts add up, oldest first, on one scale', () => {
  expect(view.waterfalls.map(({ year }) => year)).toEqual([2019, 2021, 2022, 2023])
  for (const width of [320, 480]) {
    const millionths = view.waterfalls.map(({ chart }) => {
      const [, length] = /<rect [^>]*width="([\d.]+)"[^>]*c-filled/.exec(barRows(chart, width)) ?? []
      const spent = chart.rows.find(({ kind }) => kind === 'filled')?.to
      return (Number(length) / (spent ?? 0)) * 1e6
    })
    for (const million of millionths) expect(million, `${width}`).toBeCloseTo(millionths[0] ?? 0, 1)
  }
  const of2021 = view.waterfalls.find(({ year }) => year === 2021)
  expect(plain(of2021?.sentence ?? '')).toBe(
    '10,6 M€ ont été ajoutés hors personnel et 3 M€ ont été retirés au personnel ; 3,5 M€ n’ont pas été dépensés.',
  )
  expect(of2021?.chart.rows.map(({ from, to }) => [from, to])).toEqual([
    [0, 10_600_000],
    [10_600_000, 7_640_341],
    [7_640_341, 18_245_375],
    [0, 18_245_375],
    [0, 14_718_515],
    [14_718_515, 18_245_375],
  ])
})

test('the two amounts of the PAP 2024 stand side by side, each with its source', () => {
  const [contradiction, ...others] = view.contradictions
  expect(others).toEqual([])
  expect(plain(contradiction?.sentence ?? '')).toBe(
    'Pour 2024, hors personnel, le même document, le PAP 2024, demande 9,1 M€ à un endroit et 71,1 M€ à un autre. Rien de ce qui a été lu ne permet de dire quel montant est le bon.',
  )
  expect(contradiction?.versions.map(({ part, official }) => [part, official?.slice(-13)])).toEqual([
    ['présentation stratégique', '352_STRAT.html'.slice(-13)],
    ['justification au premier euro (JPE)', '_352_JPE.html'],
  ])
})

test('spending and results share the years when one is known; missing ones say why', () => {
  const columns = view.comparison?.chart.panels.map((panel) => panel.columns.map(({ label }) => plain(label)))
  expect(columns).toEqual([
    ['6 M€', '?', '14,7 M€', '7 M€', '8,6 M€'],
    ['32', '26', '50', '49', 'n’est plus suivi'],
  ])
  expect(view.comparison?.sentences.map(plain)).toEqual([
    'En 2021, l’année où l’État a payé le plus (14,7 M€ hors personnel), on compte 50 produits lancés.',
    'En 2019, l’année où il a payé le moins (6 M€), on en compte 32.',
  ])
})

test('the lowest payment is said so among known results alone, where another year paid less', () => {
  const programme = { ...knownArchive.programme, keyIndicators: ['impact-national-majeur'] }
  const { comparison } = creditsPage({ ...knownArchive, programme })
  expect(comparison?.sentences.map(plain)).toEqual([
    'En 2021, l’année où l’État a payé le plus (14,7 M€ hors personnel), on compte 5 produits devenus services publics à impact national majeur.',
    'En 2022, l’année au résultat connu où il a payé le moins (7 M€), on en compte 6.',
  ])
})

test('staff costs are set apart in the columns', () => {
  const of2021 = [view.charts.ae, view.charts.cp].map(({ years }) => years.find(({ year }) => year === 2021))
  const columns = of2021.flatMap((year) => (year === undefined ? [] : [year.voted, year.executed]))
  expect(columns.map(({ label, short, staff }) => [plain(label), short, staff])).toEqual([
    ['10,6 M€ (dont 3 M€ pour le personnel)', '10,6', 3_000_000],
    ['13 M€ (rien pour le personnel)', '13', 0],
    ['10,6 M€ (dont 3 M€ pour le personnel)', '10,6', 3_000_000],
    ['14,7 M€ (rien pour le personnel)', '14,7', 0],
  ])
})

test('a spending that another source worked out is said to be so', () => {
  const rows = [
    'exercice,etape,perimetre,titre,ae,cp,document,partie,mention',
    '2022,LFI,programme,tous,500000,400000,rap-2022,JPE,',
    '2022,crédits consommés,action 01 Jardins,total y.c. FdC et AdP,,3000000,,,"Une autre source"',
    '2022,fonds de concours déduits,programme,tous,,-600000,,,"Une autre source"',
    '2022,exécution retraitée,programme,tous,,2400000,,,"Une autre source"',
  ]
  const files = { 'data/credits.csv': `${rows.join('\n')}\n`, 'content/exercices/2022.mdx': undefined }
  const { restated, charts } = creditsPage(baseArchive(files))
  expect(restated.map(({ sentence, path }) => [plain(sentence), path])).toEqual([
    [
      'Pour 2022, la dépense du programme n’a pas été relevée dans un rapport annuel. Une autre source donne 2,4 M€, un montant recalculé, qui n’est pas celui de ce rapport. Il est fait ainsi : 3 M€ (crédits consommés) et −0,6 M€ (fonds de concours déduits).',
      '/credits/#credits-5',
    ],
  ])
  expect(charts.cp.years.map(({ executed }) => executed.short)).toEqual(['?'])
})
