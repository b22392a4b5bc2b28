import { expect, test } from 'vitest'
import { crossCheckPage, crossChecksPage, indicatorCrossChecks } from './_cross-check.ts'
import { sourceLink } from '#site/cross-check-series.ts'
import { yearsInWords } from '#words/date.ts'
import { baseArchive, baseText } from '../../../tests/support/base-archive.ts'
import { knownArchive as archive } from '../../../tests/support/known-archive.ts'

function beside(slug: string) {
  const indicator = archive.indicatorBySlug.get(slug)
  return indicator === undefined ? [] : indicatorCrossChecks(archive, indicator)
}

const said = (text: string) => text.replaceAll(/[\u202F\u00A0]/g, ' ')

test('the official figure is in the picture, in the table and in a sentence with its magnitude', () => {
  const { view } = beside('produits-lances').find(({ note }) => note.path.endsWith('/betagouv-etats/')) ?? {}
  if (view?.chart.form !== 'dots') throw new Error('counts are drawn as marks')
  expect(view.table.rows.map(([period]) => period?.[0])).toEqual([
    '2024',
    '2023',
    '2022',
    '2021',
    '2020',
    '2019',
    '2018',
    '2017',
  ])
  expect(view.table.rows.map(([, official]) => said(`${String(official?.[0])}`)).slice(1, 4)).toEqual([
    '–',
    '49 (RAP 2022)',
    '50 (RAP 2022)',
  ])
  const year = view.chart.spec.rows.find(({ name }) => name === '2018')
  expect(year).toMatchObject({ shown: '34 (34 à 38)', official: { values: [34], shown: '34' } })
  expect(view.sentences.map(said).slice(0, 2)).toEqual([
    'Une version au moins donne le chiffre officiel pour 2018, 2019 et 2022 ; aucune pour 2017, 2020 et 2021.',
    'L’écart le plus grand est celui de 2020 : 26 selon le RAP 2022, 41 selon cette source.',
  ])
})

test('a source may be unsure or silent: its cell is read as one of a table, and no sentence says it agrees', () => {
  const page = (cell: string) => {
    const register = baseText('data/recoupements/registre.csv', [['2021,14', `2021,${cell}`]])
    const unsure = baseArchive({ 'data/recoupements/registre.csv': register })
    const [check] = unsure.crossChecks
    const [series] = check === undefined ? [] : crossCheckPage(unsure, check).series
    const cells = series?.table.rows.find(([period]) => period?.[0] === '2021')
    return { shown: cells?.at(-1)?.[0], said: series?.sentences[0] }
  }
  expect(page('13')).toEqual({
    shown: '13',
    said: 'Cette source donne le chiffre officiel pour 2021, un autre pour 2022.',
  })
  const differs = 'Cette source ne donne jamais le chiffre officiel (2021 et 2022).'
  expect(page('~13')).toEqual({ shown: '~13', said: differs })
  expect(page('n.d.')).toEqual({
    shown: 'n.d.',
    said: 'Cette source ne donne jamais le chiffre officiel (2022).',
  })
})

test('years counted before their end are marked', () => {
  const { view } = beside('produits-lances').find(({ note }) => note.path.endsWith('/betagouv-etats/')) ?? {}
  expect(view?.table.rows.find(([period]) => period?.[0] === '2020')?.[2]).toEqual(['19 (incomplet)'])
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
})

test('promotions: products and euros; an amount that is not known has no row, and a sentence', () => {
  const check = archive.crossChecks.find(({ slug }) => slug === 'betagouv-fast')
  const [laureates, amounts] = check === undefined ? [] : crossCheckPage(archive, check).series
  expect(laureates?.table.rows.length).toBe(17)
  expect(amounts?.chart.form).toBe('bars')
  expect(amounts?.chart.spec.rows.map(({ shown }) => said(shown))).toContain('1 120 000 €')
  expect(amounts?.table.rows.length).toBe(6)
  expect(amounts?.sentences).toEqual(['Le montant est connu six fois sur 17.'])
})

test('every series has its sources, each once, and every source an author and a licence', () => {
  for (const check of archive.crossChecks) {
    const page = crossCheckPage(archive, check)
    expect(page.note.facts.every(({ text }) => text !== '')).toBe(true)
    for (const { sources } of page.series) {
      expect(sources.length).toBeGreaterThan(0)
      expect(new Set(sources.map(({ url }) => url)).size).toBe(sources.length)
      expect(sources.every(({ figures }) => (figures === '') === (sources.length === 1))).toBe(true)
    }
  }
  expect(crossChecksPage(archive).checks.length).toBe(archive.crossChecks.length)
})

test('years in a row are a span', () => {
  expect(yearsInWords([2022, 2013, 2014, 2015, 2018, 2019])).toBe('2013 à 2015, 2018, 2019 et 2022')
})

test('the name of a source is its place, and the version read', () => {
  expect(sourceLink('https://www.etalab.gouv.fr/entrepreneurs/').label).toBe('etalab.gouv.fr/entrepreneurs')
  expect(sourceLink('https://github.com/a/b/tree/2ba8e2b83f5f6716e40a1d5813d3013d59001846/c').label).toBe(
    'github.com/a/b, 2ba8e2b83',
  )
  expect(sourceLink('https://github.com/a/b/blob/954892248/assets/stats.js').label).toBe(
    'github.com/a/b, 954892248',
  )
})
