import { expect, test } from 'vitest'
import { getArchive } from '#archive.ts'
import type { CrossCheckPoint } from '#domain/cross-check.ts'
import { inOneOrder, listed, pick } from './figures/listed.ts'

const archive = getArchive('.')

function pointsOf<K extends keyof CrossCheckPoint>(slug: string, ...keys: readonly K[]) {
  const points = archive.crossChecks.find((check) => check.slug === slug)?.points ?? []
  return inOneOrder(points.map((point) => pick(point, ...keys)))
}

function number(text = ''): number | undefined {
  return text === '' ? undefined : Number(text)
}

test('the independent sources are those listed', () => {
  expect(archive.crossChecks.map(({ slug }) => slug).toSorted()).toEqual([
    'betagouv-annuel',
    'betagouv-etats',
    'betagouv-fast',
    'dinum-previsions',
    'eig-promotions',
  ])
})

test('products that entered each phase, by year', () => {
  const expected = listed('betagouv-annuel').map((row) => ({
    series: row['phase'],
    period: row['annee'],
    value: number(row['produits_entres_dans_la_phase']),
    incomplete: Number(row['annee']) >= 2026,
    asOf: '2026-08-20',
  }))
  expect(expected).toHaveLength(74)
  expect(pointsOf('betagouv-annuel', 'series', 'period', 'value', 'incomplete', 'asOf')).toEqual(
    inOneOrder(expected),
  )
})

test('the same repository read at seven dates', () => {
  const slugs: Readonly<Record<string, string>> = {
    'problèmes investigués': 'problemes-investigues',
    'produits lancés': 'produits-lances',
    'produits arrêtés': 'produits-arretes',
    'impact national': 'impact-national',
  }
  const expected = listed('betagouv-etats').map((row) => ({
    series: slugs[row['serie'] ?? ''],
    period: row['annee'],
    value: number(row['nombre']),
    incomplete: row['annee_incomplete'] === 'oui',
    asOf: row['etat_du'],
  }))
  expect(expected).toHaveLength(308)
  expect(pointsOf('betagouv-etats', 'series', 'period', 'value', 'incomplete', 'asOf')).toEqual(
    inOneOrder(expected),
  )
})

test('promotions of the fund: winners and amounts', () => {
  const expected = listed('betagouv-fast').flatMap((row) =>
    (['laureats', 'montant'] as const).map((series) => ({
      series,
      period: row['mois'],
      value: number(row[series === 'laureats' ? 'laureats' : 'montant_euros_imprime']),
      source: row['source'],
    })),
  )
  expect(expected).toHaveLength(34)
  expect(pointsOf('betagouv-fast', 'series', 'period', 'value', 'source')).toEqual(inOneOrder(expected))
})

test('forecasts that the owner published elsewhere', () => {
  const slugs: Readonly<Record<string, string>> = {
    '1.1': 'problemes-investigues',
    '1.2': 'produits-lances',
    '1.3': 'produits-abandonnes',
    '1.4': 'impact-national-majeur',
    '2.3': 'intrapreneurs-formes',
  }
  const expected = listed('dinum-previsions').map((row) => ({
    series: slugs[row['indicateur'] ?? ''],
    period: row['annee'],
    value: number(row['valeur']),
    asOf: row['publie_le'],
    source: row['source'],
    remark: row['recoupe_avec'],
  }))
  expect(expected).toHaveLength(50)
  expect(pointsOf('dinum-previsions', 'series', 'period', 'value', 'asOf', 'source', 'remark')).toEqual(
    inOneOrder(expected),
  )
})

test('promotions of entrepreneurs: people and challenges', () => {
  const expected = listed('eig-promotions').flatMap((row) =>
    (['eig', 'defis'] as const).map((series) => ({
      series,
      period: row['annee'],
      value: number(row[series === 'eig' ? 'eig_imprimes' : 'defis']),
      source: row['source']?.replace(/ \(.*$/, ''),
    })),
  )
  expect(expected).toHaveLength(16)
  expect(pointsOf('eig-promotions', 'series', 'period', 'value', 'source')).toEqual(inOneOrder(expected))
})
