import { describe, expect, test } from 'vitest'
import { proseTexts } from '#cli/prose-texts.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { readFiles } from '#read/read-files.ts'
import { pageGroups } from '#pages/plan-du-site/_site-map.ts'
import { searchRecords } from './_search-records.ts'
import { baseArchive, baseFiles } from '../../../tests/support/base-archive.ts'
import { knownArchive, knownRoot } from '../../../tests/support/known-archive.ts'

const prose = proseTexts(knownArchive, ingestFiles(readFiles(knownRoot)).bodies)
const records = searchRecords(knownArchive, prose, [])
const at = (path: string) => records.find((record) => record.path === path)

test('every record has an address of its own and says something, without markup', () => {
  expect(new Set(records.map(({ path }) => path)).size).toBe(records.length)
  for (const { path, title, text } of records) {
    expect(title, path).not.toBe('')
    expect(text, path).toMatch(/\p{L}/u)
    expect(text, path).not.toMatch(/<\/?[A-Za-z]|\]\(/)
  }
})

test('each page of the site map is one, but the search page itself', () => {
  const pages = pageGroups(knownArchive, []).flatMap(({ pages }) => pages.map(({ path }) => path))
  const found = new Set(records.map(({ path }) => path))
  expect(pages.filter((path) => !found.has(path))).toEqual(['/recherche/'])
})

describe('a year of an indicator', () => {
  test('is a sentence, then what else was printed of it, and leads to its result', () => {
    expect(at('/indicateurs/produits-lances/#2021-realisation-rap-2022')).toMatchObject({
      title: 'Produits lancés, 2021',
      text: '50 obtenus pour 40 promis (RAP\u00A02022). Prévision actualisée : 49 (RAP\u00A02021).',
      filters: { page: ['Chiffre'], exercice: ['2021'], document: ['RAP'] },
    })
  })

  test('is left out when nobody has read anything of it', () => {
    const years = (slug: string) =>
      records.filter(({ path }) => path.startsWith(`/indicateurs/${slug}/#`)).map(({ title }) => title)
    expect(years('profils-recrutes')).toEqual([])
  })

  test('has its unit, and the sub-indicator in its title', () => {
    const own = baseArchive()
    const found = searchRecords(own, proseTexts(own, ingestFiles(baseFiles).bodies), [])
    const shares = found.filter(({ title }) => title.startsWith('Visiteurs, part des enfants'))
    expect(shares.map(({ title, text }) => `${title} : ${text}`)).toMatchInlineSnapshot(`
      [
        "Visiteurs, part des enfants, 2024 : 35 % promis (RAP 2022).",
        "Visiteurs, part des enfants, 2022 : 33,5 % promis (RAP 2022).",
        "Visiteurs, part des enfants, 2021 : 32,4 % obtenus (RAP 2022). Prévision actualisée : 32 % (PAP 2022).",
        "Visiteurs, part des enfants, 2020 : 31 % obtenus (RAP 2022).",
      ]
    `)
  })
})

test('each row of credits is one, at its own address', () => {
  const rows = records.filter(({ filters }) => filters.page[0] === 'Montant')
  expect(rows.length).toBe(knownArchive.credits.length)
  expect(rows.map(({ title, text }) => `${title} : ${text}`)).toContain(
    'Crédits consommés, hors titre 2, 2019 : 5\u202F971\u202F406\u00A0€ en crédits de paiement, 7\u202F356\u202F524\u00A0€ en autorisations d’engagement (RAP\u00A02019, JPE).',
  )
})

test('the prose of a page has its figures, as the page prints them', () => {
  const [year] = knownArchive.years
  expect(at(`/archives/${year?.year ?? 0}/`)?.text).toContain(prose.get(`exercices/${year?.year ?? 0}`))
  expect([...prose.values()].join(' ')).not.toMatch(/Chiffre|undefined/)
})
