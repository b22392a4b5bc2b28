import { describe, expect, test } from 'vitest'
import { builtPages, scripted } from './built-pages.ts'
import { openSite } from './open-site.ts'

const site = await openSite()

const lines = (text: string) => text.split(/\s*\n\s*/)

/** The text of a page but what only script can serve, and adds: buttons that copy, the fields that filter tables. */
const withoutTools = (text: string) => lines(text).filter((line) => line !== 'Copier' && line !== 'Filtrer')

describe('without script', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false })
  const without = await context.newPage()
  const reader = await site.browser.newContext()
  const withScript = await reader.newPage()
  const foreign: string[] = []
  for (const page of [without, withScript])
    page.on('request', (request) => !request.url().startsWith(site.url) && foreign.push(request.url()))

  test.each(builtPages().filter((path) => !scripted.includes(path)))('%s reads the same', async (path) => {
    await Promise.all([without, withScript].map((page) => page.goto(site.at(path))))
    const text = await without.innerText('body')
    expect(text.length).toBeGreaterThan(400)
    // Without script, none of those tools is there to be left out.
    expect(lines(text)).toEqual(withoutTools(await withScript.innerText('body')))
  })

  test('the search page says what it needs and lists every page', async () => {
    await without.goto(site.at('/recherche/?q=produits'))
    expect(await without.innerText('main')).toContain('La recherche a besoin de JavaScript.')
    const listed = await without
      .locator('#sans-recherche a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.replace(/#.*/, '') ?? ''))
    const expected = builtPages().filter((path) => path !== '/404.html')
    const { pathname: base } = new URL(site.url)
    expect([...new Set(listed)].toSorted()).toEqual(expected.map((path) => base + path.slice(1)).toSorted())
  })

  test('the whole reading asks nobody else, and leaves nothing in the browser', async () => {
    for (const path of [...scripted, '/recherche/?q=produits']) await withScript.goto(site.at(path))
    await withScript.waitForSelector('#resultats li')
    expect(foreign).toEqual([])
    expect(await reader.cookies()).toEqual([])
    expect(await withScript.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
  })
})
