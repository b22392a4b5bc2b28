import { test } from 'vitest'
import { getArchive } from '#archive.ts'
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

/** What one row of each list says, in the words of `data/`. */
const sources: readonly (readonly [slug: string, title: string, saidBy: (row: Row) => readonly Row[]])[] = [
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
]

test.each(sources)('%s: %s', (slug, _, saidBy) => {
  const check = archive.crossChecks.find((one) => one.slug === slug)
  const transcribed = (check?.points ?? []).map((point) => ({
    series: point.series,
    period: point.period,
    value: `${point.value ?? ''}`,
    incomplete: `${point.incomplete}`,
    asOf: point.asOf,
    source: point.source,
    remark: point.remark,
  }))
  expectPublished(slug, listed(slug).flatMap(saidBy), transcribed, ['series', 'period', 'asOf'])
})
