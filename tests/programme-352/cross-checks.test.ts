import { expect, test } from 'vitest'
import { getArchive } from '#read/archive.ts'
import { expectPublished, listed } from './figures/listed.ts'

/** The independent series that were published are still in `data/`, whatever was added since. */
const archive = getArchive('.')

type Row = Readonly<Record<string, string>>

const stateSeries: Row = {
  'problèmes investigués': 'problemes-investigues',
  'produits lancés': 'produits-lances',
  'produits arrêtés': 'produits-arretes',
  'impact national': 'impact-national',
}
const indicators: Row = {
  '1.1': 'problemes-investigues',
  '1.2': 'produits-lances',
  '1.3': 'produits-abandonnes',
  '1.4': 'impact-national-majeur',
  '2.3': 'intrapreneurs-formes',
}

/** The independent source that holds a list, where the two are not named alike. */
const holders: Row = { 'eig-femmes': 'eig-promotions' }

/** What one row of each list says, in the words of `data/`. */
const sources: readonly (readonly [list: string, title: string, saidBy: (row: Row) => readonly Row[]])[] = [
  [
    'betagouv-annuel',
    'products that entered each phase, by year',
    ({ annee = '', phase = '', produits_entres_dans_la_phase: value = '' }) => [
      { series: phase, period: annee, value, incomplete: `${Number(annee) >= 2026}`, asOf: '2026-08-20' },
    ],
  ],
  [
    'betagouv-etats',
    'the same repository read at seven dates',
    ({ serie = '', annee = '', nombre = '', annee_incomplete: incomplete, etat_du: asOf = '' }) => [
      {
        series: stateSeries[serie] ?? serie,
        period: annee,
        value: nombre,
        incomplete: `${incomplete === 'oui'}`,
        asOf,
      },
    ],
  ],
  [
    'betagouv-fast',
    'promotions of the fund: winners and amounts',
    ({ mois = '', laureats = '', montant_euros_imprime: amount = '', source = '' }) => [
      { series: 'laureats', period: mois, value: laureats, asOf: '', source },
      { series: 'montant', period: mois, value: amount, asOf: '', source },
    ],
  ],
  [
    'dinum-previsions',
    'forecasts that the owner published elsewhere',
    ({
      indicateur = '',
      annee = '',
      valeur = '',
      publie_le: asOf = '',
      source = '',
      recoupe_avec: remark = '',
    }) => [
      { series: indicators[indicateur] ?? indicateur, period: annee, value: valeur, asOf, source, remark },
    ],
  ],
  [
    'eig-promotions',
    'promotions of entrepreneurs: people and challenges',
    ({ annee = '', eig_imprimes: people = '', defis = '', source = '' }) => [
      { series: 'eig', period: annee, value: people, asOf: '', source: source.replace(/ \(.*$/, '') },
      { series: 'defis', period: annee, value: defis, asOf: '', source: source.replace(/ \(.*$/, '') },
    ],
  ],
  [
    'eig-femmes',
    'promotions of entrepreneurs: women, men, printed share',
    (row) => (isSum(row) ? [] : promotionSaid(row)),
  ],
  [
    'betagouv-depenses',
    'money of the programme spent on its incubator',
    ({ annee = '', euros = '', source = '' }) => [
      { series: 'depense', period: annee, value: euros, asOf: '', incomplete: 'false', source },
    ],
  ],
]

/** Whether a row of the list of promotions prints the sum of two years, which is no promotion. */
function isSum({ promotion = '' }: Row): boolean {
  return promotion.includes('cumul')
}

function promotionSaid({ annee = '', eig = '', femmes = '', hommes = '', ...row }: Row): readonly Row[] {
  const share = /^([\d,]+) ?%$/.exec(row['part_femmes_imprimee'] ?? '')?.[1]?.replace(',', '.') ?? ''
  const source = (row['source'] ?? '').replace(/ \(.*$/, '')
  return [
    { series: 'eig', period: annee, value: eig, asOf: '' },
    { series: 'femmes', period: annee, value: femmes, asOf: '', source },
    { series: 'hommes', period: annee, value: hommes, asOf: '', source },
    { series: 'part-femmes', period: annee, value: share, asOf: '', source },
  ].filter(({ value }) => value !== '')
}

test.each(sources)('%s: %s', (list, _, saidBy) => {
  const check = archive.crossChecks.find(({ slug }) => slug === (holders[list] ?? list))
  const transcribed = (check?.points ?? []).map((point) => ({
    series: point.series,
    period: point.period,
    value: `${point.value ?? ''}`,
    incomplete: `${point.incomplete}`,
    asOf: point.asOf,
    source: point.source,
    remark: point.remark,
  }))
  expectPublished(list, listed(list).flatMap(saidBy), transcribed, ['series', 'period', 'asOf'])
})

test('the promotion of 2024 comes from the bilan, beside the sum that the next one prints', () => {
  const rows = listed('eig-femmes')
  const promotion = rows.find((row) => row['promotion'] === '7')
  const sum = rows.find(isSum)
  const points = archive.crossChecks
    .find(({ slug }) => slug === 'eig-promotions')
    ?.points.filter(({ series, period }) => series === 'eig' && period === promotion?.['annee'])
  expect(points).toHaveLength(1)
  expect(points?.[0]).toMatchObject({ value: Number(promotion?.['eig']), source: promotion?.['source'] })
  expect(points?.[0]?.remark).toContain(`${sum?.['lecture']} (${sum?.['source']})`)
})

test('each amount spent says how its bilan prints it', () => {
  const points = archive.crossChecks.find(({ slug }) => slug === 'betagouv-depenses')?.points ?? []
  expect(points.map(({ period, remark }) => `${period} ${/« (.*) »/.exec(remark)?.[1]}`)).toEqual(
    listed('betagouv-depenses').map((row) => `${row['annee']} ${row['imprime']}`),
  )
})
