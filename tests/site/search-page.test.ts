import { describe, expect, test } from 'vitest'
import { knownSite } from './known-site.ts'
import { openSite } from './open-site.ts'
import { results, search, searchEnded } from './search-results.ts'

const site = await openSite(knownSite, '/')
const { pathname: base } = new URL(site.url)

describe('typed from any page', () => {
  test('the header’s form leads by keyboard to a search that can be shared', async () => {
    const reader = await site.visit('/')
    await reader.focus('header input[name=q]')
    await reader.keyboard.type('impact national')
    await reader.keyboard.press('Enter')
    expect(await searchEnded(reader)).toMatch(/^\d+ résultats pour «\u00A0impact national\u00A0»\.$/)
    expect(reader.url()).toBe(site.at('/recherche/?q=impact+national'))
    expect(await reader.inputValue('#q')).toBe('impact national')
    await reader.context().close()
  })
})

describe('filters', () => {
  test('narrow the results, stay in the address, and survive a reload', async () => {
    const reader = await site.visit('/recherche/?q=produits')
    const all = await searchEnded(reader)
    await reader.selectOption('select[name=page]', 'Année')
    await reader.waitForURL('**/recherche/?q=produits&page=Ann%C3%A9e')
    await expect.poll(() => searchEnded(reader)).not.toBe(all)
    const exercises = await results(reader)
    expect(exercises.length).toBeGreaterThan(1)
    for (const { origin } of exercises) expect(origin).toMatch(/^Année/)

    await reader.selectOption('select[name=exercice]', '2022')
    await reader.waitForURL('**/recherche/?q=produits&exercice=2022&page=Ann%C3%A9e')
    await expect.poll(() => searchEnded(reader)).toMatch(/^1 résultat /)
    const shared = await results(reader)
    expect(shared.map(({ path }) => path)).toEqual([`${base}archives/2022/`])

    await reader.reload()
    await searchEnded(reader)
    expect(await results(reader)).toEqual(shared)
    expect(await reader.inputValue('select[name=exercice]')).toBe('2022')
    await reader.context().close()
  })

  test.each([
    ['exercice=2019', 'archives/2019/'],
    ['document=RAP&page=Indicateur', 'indicateurs/produits-lances/'],
    ['objectif=Recrutements+innovants', 'indicateurs/profils-selectionnes/'],
    ['page=Objectif', 'objectifs/recrutements-innovants/'],
  ])('%s without a word lists what it keeps', async (asked, path) => {
    const reader = await site.visit(`/recherche/?${asked}`)
    await searchEnded(reader)
    expect((await results(reader)).map((result) => result.path)).toContain(base + path)
    await reader.context().close()
  })

  test('every choice offered leads somewhere', async () => {
    const reader = await site.visit('/recherche/')
    const choices = await reader
      .locator('select')
      .evaluateAll((selects) =>
        (selects as HTMLSelectElement[]).flatMap(({ name, options }) =>
          [...options].flatMap(({ value }) => (value === '' ? [] : [{ name, value }])),
        ),
      )
    expect(choices.length).toBeGreaterThan(10)
    for (const { name, value } of choices) {
      await reader.selectOption(`select[name=${name}]`, value)
      expect(await searchEnded(reader), `${name} : ${value}`).toMatch(/^\d+ résultat/)
      await reader.selectOption(`select[name=${name}]`, '')
    }
    await reader.context().close()
  })
})

describe('states', () => {
  test('the count is announced in a live region that is there from the start', async () => {
    const reader = await site.visit('/recherche/')
    expect(await reader.locator('[role=status]').textContent()).toBe('')
    await search(reader, 'archives')
    expect(await reader.locator('[role=status]').textContent()).toMatch(/^\d+ résultats? pour/)
    await reader.context().close()
  })

  test('nothing found is said in words, with every page below', async () => {
    const reader = await site.visit('/recherche/?q=hippopotame')
    expect(await searchEnded(reader)).toMatch(/^Aucun résultat pour «\u00A0hippopotame\u00A0»\./)
    expect(await reader.locator('#resultats li').count()).toBe(0)
    expect(await reader.locator('#sans-recherche').isVisible()).toBe(true)
    await reader.context().close()
  })

  test('more results come at the reader’s request, and focus goes to the first of them', async () => {
    const reader = await site.visit('/recherche/?q=2021')
    const total = Number.parseInt(await searchEnded(reader))
    expect(total).toBeGreaterThan(10)
    expect(await reader.locator('#resultats > li').count()).toBe(10)
    await reader.press('#suite', 'Enter')
    await expect.poll(() => reader.locator('#resultats > li').count()).toBe(Math.min(total, 20))
    expect(
      await reader
        .locator('#resultats > li')
        .nth(10)
        .locator('a')
        .evaluate((a) => a === document.activeElement),
    ).toBe(true)
    await reader.context().close()
  })

  test('the back button brings the former search back', async () => {
    const reader = await site.visit('/recherche/')
    const first = await search(reader, 'produits abandonnés')
    await search(reader, 'crédits')
    await reader.goBack()
    await expect.poll(() => reader.inputValue('#q')).toBe('produits abandonnés')
    await expect.poll(() => results(reader)).toEqual(first)
    await reader.goBack()
    await expect.poll(() => reader.locator('#sans-recherche').isVisible()).toBe(true)
    expect(await results(reader)).toEqual([])
    await reader.context().close()
  })

  test('a search that could not be loaded is told, and the next one loads it', async () => {
    for (const broken of ['**/pagefind.js*', '**/wasm.fr.pagefind*', '**/*.pf_index*']) {
      const reader = await site.visit('/recherche/')
      await reader.route(broken, (route) => route.abort())
      await reader.fill('#q', 'produits')
      await reader.press('#q', 'Enter')
      await expect
        .poll(() => reader.locator('#etat').textContent())
        .toMatch(/^La recherche n’a pas pu se charger\./)
      await reader.unroute(broken)
      expect((await search(reader, 'produits')).length, broken).toBeGreaterThan(0)
      await reader.context().close()
    }
  })

  test('markup typed in the form stays text', async () => {
    const reader = await site.visit('/recherche/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E')
    await searchEnded(reader)
    expect(await reader.locator('main img').count()).toBe(0)
    await reader.context().close()
  })
})
