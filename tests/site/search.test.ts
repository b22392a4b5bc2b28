import { describe, expect, test } from 'vitest'
import { knownSite } from './build-site.ts'
import { openSite } from './open-site.ts'
import { search } from './search-results.ts'

const site = await openSite(knownSite(), '/')
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

  test('each result says where it comes from and shows the words found', async () => {
    const [first] = await search(page, 'produits lancés 2021')
    expect(first).toMatchObject({ title: 'Produits lancés' })
    expect(first?.origin).toContain('Indicateur')
    expect(await page.locator('#resultats > li').first().locator('mark').count()).toBeGreaterThan(0)
  })
})
