import { expect, test } from 'vitest'
import { crossCheckPage, crossChecksPage } from './_cross-check.ts'
import { sourceLink } from '#site/cross-check-series.ts'
import { indicatorCrossChecks } from '#pages/indicateurs/[slug]/_indicator-cross-checks.ts'
import { knownArchive as archive } from '../../../tests/support/known-archive.ts'

function beside(slug: string) {
  const indicator = archive.indicatorBySlug.get(slug)
  return indicator === undefined ? [] : indicatorCrossChecks(archive, indicator)
}

test('the official figure has its own column, and is nowhere in the picture', () => {
  const state = beside('produits-lances').find(({ note }) => note.path.endsWith('/betagouv-etats/'))
  expect(state?.view.rows.map(({ period }) => period)).toEqual([
    '2017',
    '2018',
    '2019',
    '2020',
    '2021',
    '2022',
    '2023',
    '2024',
  ])
  expect(state?.official.cells).toEqual(['15', '34', '32', '26', '50', '49', 'non relevé', 'non relevé'])
  expect(state?.view.chart.spec.rows.map(({ shown }) => shown)[1]).toBe('34 (34 à 38)')
  expect(state?.agreement).toBe(
    'Même nombre que le résultat officiel, à une date de lecture au moins, pour 2018, 2019 et 2022 ; autre nombre que le résultat officiel, quelle que soit la date, pour 2017, 2020 et 2021.',
  )
})

test('years counted before their end are marked', () => {
  const state = beside('produits-lances').find(({ note }) => note.path.endsWith('/betagouv-etats/'))
  expect(state?.view.rows.find(({ period }) => period === '2020')?.cells[0]).toEqual({
    shown: '19',
    known: true,
    note: 'incomplet',
  })
})

test('forecasts that the owner published keep their own shape and their dates', () => {
  const forecast = beside('intrapreneurs-formes')[0]
  expect(forecast?.view.chart).toMatchObject({ form: 'dots', spec: { shape: 'triangle' } })
  expect(forecast?.view.chart.spec.rows.map(({ name, shown }) => `${name} : ${shown}`)).toEqual([
    '2019 : 81',
    '2020 : 100, puis 56',
    '2021 : 140',
    '2022 : 200',
  ])
  expect(forecast?.official.cells).toEqual(['non relevé', 'non relevé', 'non relevé', 'non relevé'])
})

test('promotions: products and euros, unknown amounts in words', () => {
  const check = archive.crossChecks.find(({ slug }) => slug === 'betagouv-fast')
  const [laureates, amounts] = check === undefined ? [] : crossCheckPage(archive, check).series
  expect(laureates?.rows.length).toBe(17)
  expect(amounts?.chart.form).toBe('bars')
  expect(
    amounts?.chart.spec.rows.map(({ shown }) => shown.replaceAll(/[\u202F\u00A0]/g, ' ')).slice(5, 7),
  ).toEqual(['non imprimé', '1 120 000 €'])
  expect(amounts?.sentences).toEqual(['Chiffre imprimé pour 6 lignes sur 17.'])
})

test('every figure has its source, and every source an author, a licence and a state', () => {
  for (const check of archive.crossChecks) {
    const page = crossCheckPage(archive, check)
    expect(page.note.facts.every(({ text }) => text !== '')).toBe(true)
    for (const series of page.series) {
      expect(series.rows.filter(({ sources }) => sources.length === 0)).toEqual([])
    }
  }
  expect(crossChecksPage(archive).checks.length).toBe(archive.crossChecks.length)
})

test('the name of a source is its place, and the version read', () => {
  expect(sourceLink('https://www.etalab.gouv.fr/entrepreneurs/').label).toBe('etalab.gouv.fr/entrepreneurs')
  expect(sourceLink('https://github.com/a/b/blob/954892248/assets/stats.js').label).toBe(
    'github.com/a/b, 954892248',
  )
})
