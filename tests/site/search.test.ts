import { describe, expect, test } from 'vitest'
import { knownSite } from './known-site.ts'
import { openSite } from './open-site.ts'
import { search } from './search-results.ts'

const site = await openSite(knownSite, '/')
const page = await site.visit('/recherche/')
const { pathname: base } = new URL(site.url)
const paths = async (query: string) => (await search(page, query)).map(({ path }) => path)

describe('what people type', () => {
  test.each([
    ['produits lancés 2021', 'indicateurs/produits-lances/'],
    ['intrapreneurs 2021', 'indicateurs/intrapreneurs-formes/'],
    ['impact national', 'indicateurs/impact-national-majeur/'],
    ['cible 2025', 'indicateurs/impact-national-majeur/'],
    ['12 766 517', 'credits/'],
    ['12766517', 'credits/'],
    ['5230870', 'credits/'],
    ['14,7 M€', 'archives/2021/'],
    ['14.7', 'archives/2021/'],
    ['Nadi Bou Hanna', 'archives/2020/'],
    ['non déterminé', 'indicateurs/problemes-investigues/'],
  ])('« %s » finds %s among the first results', async (query, path) => {
    expect((await paths(query)).slice(0, 5)).toContain(base + path)
  })

  test.each([
    ['RAP 2021', 'archives/2021/'],
    ['pap 2023', 'archives/2023/'],
    ['exercice 2022', 'archives/2022/'],
    ['crédits', 'credits/'],
    ['problèmes investigués', 'indicateurs/problemes-investigues/'],
  ])('« %s » names %s, which comes first', async (query, path) => {
    expect((await paths(query))[0]).toBe(base + path)
  })

  test.each([
    ['115', 'indicateurs/problemes-investigues/#2021-'],
    ['problèmes investigués 2021', 'indicateurs/problemes-investigues/#2021-'],
    ['combien de produits lancés en 2021', 'indicateurs/produits-lances/#2021-'],
    ['objectif 2', 'objectifs/recrutements-innovants/'],
    ['femmes', 'indicateurs/profils-'],
    ['intrapreneurs', 'indicateurs/intrapreneurs-formes/'],
    ['combien a coûté', 'credits/'],
    ['coût', 'credits/'],
    ['budget', 'credits/'],
    ['crédits consommés 2021', 'credits/#credits-'],
    ['rap-2021', 'archives/2021/#rap-2021'],
    ['CP', 'glossaire/#cp'],
  ])('« %s » comes first at %s', async (query, address) => {
    const [first] = await search(page, query)
    expect(`${first?.path ?? ''}${first?.hash ?? ''}`).toMatch(new RegExp(`^${base}${address}`))
  })

  test.each([
    ['entrepeneur', 'entrepreneurs'],
    ['intraprenneurs', 'intrapreneurs'],
  ])('« %s », misspelt, is looked for as « %s », which is said', async (query, word) => {
    const found = await search(page, query)
    expect(found.length).toBeGreaterThan(0)
    expect(await page.textContent('#etat')).toBe(
      `${found.length} résultats pour «\u00A0${word}\u00A0», au lieu de «\u00A0${query}\u00A0».`,
    )
    expect(await page.inputValue('#q')).toBe(query)
    expect(found).toEqual(await search(page, word))
  })

  test('no result holds what a table is made of', async () => {
    for (const query of ['2021', 'cible', 'réalisation', 'non relevé']) {
      for (const { excerpt } of await search(page, query)) {
        expect(excerpt).not.toMatch(/(?:non relevé.*){3}/)
        expect(excerpt).toMatch(/\p{L}{3}.*\p{L}{3}/u)
      }
    }
  })

  test('with or without accents, capitals or the right apostrophe', async () => {
    const expected = await paths('problèmes')
    expect(expected[0]).toBe(`${base}indicateurs/problemes-investigues/`)
    expect(await paths('problemes')).toEqual(expected)
    expect(await paths('PROBLÈMES')).toEqual(expected)
    expect(await paths('l’administration')).toEqual(await paths("l'administration"))
  })

  test('a word behind an elision is found alone', async () => {
    const found = await search(page, 'administration')
    const elided = found.find(({ path }) => path === `${base}indicateurs/profils-recrutes/`)
    expect(elided?.excerpt).toContain('l’administration')
  })

  test('a figure is a result: a title, a sentence, what it is, and its own address', async () => {
    const [first] = await search(page, 'produits lancés 2021')
    expect(first).toMatchObject({
      title: 'Produits lancés, 2021',
      path: `${base}indicateurs/produits-lances/`,
      origin: 'Chiffre · 2021',
    })
    expect(first?.hash).toMatch(/^#2021-realisation-rap-/)
    expect(first?.excerpt).toMatch(/^50 obtenus pour 40 promis \(RAP.202\d\)\./)
    await page.goto(site.at(`/indicateurs/produits-lances/${first?.hash ?? ''}`))
    expect(await page.locator(':target').count()).toBe(1)
    await page.goto(site.at('/recherche/'))
  })

  test('the words found are marked, as French prints them', async () => {
    await search(page, '12766517')
    expect(await page.locator('#resultats > li').first().locator('mark').allTextContents()).toEqual([
      '12\u202F766\u202F517',
    ])
  })
})
