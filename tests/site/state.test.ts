import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { knownRoot } from '../support/known-archive.ts'
import { buildSite } from './build-site.ts'
import { knownAddress, knownSite } from './known-site.ts'
import { openSite, unfold } from './open-site.ts'
import { search } from './search-results.ts'
import { compareOfficial } from '../readers/compare-official.ts'

// The known site, with the sample of an official file: real rows, one or two for each peculiarity.
const archive = '.build/state-archive'
const file = `${archive}/data/etat/plf-2025-performance-extrait.csv`
cpSync(knownRoot, archive, { recursive: true })
mkdirSync(`${archive}/data/etat`, { recursive: true })
copyFileSync('tests/support/official/plf-2025-performance.csv', file)
const site = await openSite(
  buildSite('state', { ARCHIVE: archive, SITE_URL: knownAddress }, { draft: true }),
  '/',
)
const phone = { viewport: { width: 360, height: 740 } }

test('every figure of the official files is in its page and in the CSV', () => {
  const { figures, differences } = compareOfficial(site.folder, [file])
  expect(figures).toBeGreaterThan(0)
  expect(differences).toEqual([])
})

describe.each(['/etat/', '/etat/129/', '/etat/105/', '/etat/missions/ad/'])('%s', (path) => {
  test('axe finds nothing, folds open, light and dark', async () => {
    const page = await site.visit(path, phone)
    await unfold(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axeFindings(page), colorScheme).toEqual([])
    }
    await page.context().close()
  })

  test('nothing is cut on a phone, folds open', async () => {
    const page = await site.visit(path, phone)
    await unfold(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const tables = page.locator('table')
    expect(await tables.evaluateAll((all) => all.filter((one) => one.scrollWidth > 360 - 32).length)).toBe(0)
    await page.context().close()
  })

  test('it takes eight screens of a phone at most', async () => {
    const page = await site.visit(path, phone)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(height / 740).toBeLessThanOrEqual(8)
    await page.context().close()
  })

  test('says all without script', async () => {
    const page = await site.visit(path, { javaScriptEnabled: false })
    expect(await page.locator('#contenu tbody tr').count()).toBeGreaterThan(0)
    expect(await page.locator('#contenu input').count()).toBe(0)
    await page.context().close()
  })

  test('says that it is an excerpt, and of how many lines', async () => {
    const page = await site.visit(path)
    expect(await page.locator('#contenu').textContent()).toMatch(/Extrait du fichier officiel, \d+\slignes?/)
    await page.context().close()
  })
})

test('the list of programmes is filtered by words, whatever their accents', async () => {
  const page = await site.visit('/etat/')
  const shown = page.locator('table.units tbody tr:visible')
  await page.getByLabel('Filtrer').fill('ACTION EXTERIEURE monde')
  expect(await shown.locator('a').allTextContents()).toEqual([
    'Action de la France en Europe et dans le monde',
  ])
  await page.getByLabel('Filtrer').fill('xyz')
  expect(await shown.count()).toBe(0)
  expect(await page.locator('.table-tools [role=status]').textContent()).toMatch(/^0 ligne sur \d+$/)
  await page.context().close()
})

test('the address of a figure leads to its row, even folded', async () => {
  const page = await site.visit('/etat/129/')
  const row = page.locator('tr[id^="l"]').first()
  await page.goto(`${site.at('/etat/129/')}#${(await row.getAttribute('id')) ?? ''}`)
  await expect.poll(() => row.isVisible()).toBe(true)
  await page.context().close()
})

test('a search finds an indicator of the State, once', async () => {
  const page = await site.visit('/recherche/')
  const found = await search(page, 'P129-8-1')
  const inState = found.filter(({ path }) => path.includes('/etat/'))
  expect(inState.map(({ path, hash }) => `${path}${hash}`)).toEqual([
    expect.stringMatching(/\/etat\/129\/#P129-8-1$/),
  ])
  await page.context().close()
})

test('without official files there is no page, no download and no word of it', () => {
  const folder = knownSite
  for (const path of ['etat', 'donnees/etat', 'donnees/etat.csv'])
    expect(existsSync(join(folder, path)), path).toBe(false)
  for (const page of ['index.html', 'donnees/index.html', 'plan-du-site/index.html', 'sitemap.xml'])
    expect(readFileSync(join(folder, page), 'utf8'), page).not.toMatch(/\/etat\/|Tout l’État/)
})
