import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { knownSite } from './known-site.ts'
import { axeFindings } from './axe.ts'
import { openSite } from './open-site.ts'

const excerpt = readFileSync('tests/support/official/plf-2025-performance.csv', 'utf8')

const site = await openSite(knownSite, '/')
let page: Page
let requests: string[]

beforeEach(async () => {
  page = await site.visit('/contribuer/verifier/', { viewport: { width: 1000, height: 900 } })
  await page.waitForSelector('#champs:enabled')
  requests = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
})
afterEach(() => page.context().close())

async function choose(text: string | Buffer): Promise<void> {
  await page.setInputFiles('#fichier', {
    name: 'plf-2025-performance.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  })
  await page.waitForSelector('#rapport:not([hidden])')
}
const text = (selector: string) => page.locator(selector).innerText()
const cells = (name: string) =>
  page.locator('#apercu tbody tr', { hasText: name }).first().locator('td').allTextContents()
const sent = () =>
  requests.filter((path) => !/^\/(?:_astro\/|contribuer\/verifier\/archive\.json$)/.test(path))

describe('the official file of the whole State', () => {
  test('shows this site’s programme first, as the table that the import would write', async () => {
    await choose(excerpt)
    expect(await page.inputValue('#programme')).toBe('129')
    expect(await text('#etat')).toContain('PAP\u00A02025, programme\u00A0129')
    expect(await page.inputValue('#nom')).toBe('pap-2025.csv')
    expect(await page.inputValue('#texte')).toContain(
      'P129-8-2,impact-national-majeur,,30157,Nombre de produits devenus des services public',
    )
    expect(await cells('impact national majeur')).toEqual(expect.arrayContaining(['P129-8-2', '6', '7', '5']))
    expect(await text('#problemes')).toContain('P129-5-1')
    expect(sent()).toEqual([])
  })

  test('shows any other programme as the file prints it', async () => {
    await choose(excerpt)
    await page.selectOption('#programme', '150')
    await expect.poll(() => text('#etat')).toContain('programme\u00A0150')
    expect(await cells('Montant des ressources')).toEqual(
      expect.arrayContaining(['P150-4-2', 'k€', '368\u00A0000 (p)', '556000']),
    )
    await page.selectOption('#programme', '105')
    await expect.poll(() => page.locator('#apercu tbody tr').count()).toBe(4)
    expect(sent()).toEqual([])
  })

  test('leaves the focus on the choice of the programme, whichever is chosen', async () => {
    await choose(excerpt)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('resultat')
    await page.focus('#programme')
    for (const programme of ['150', '129', '105']) {
      await page.selectOption('#programme', programme)
      await expect.poll(() => text('#etat')).toContain(`programme\u00A0${programme}`)
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('programme')
    }
  })

  test('says where it is damaged, and shows nothing', async () => {
    await choose(excerpt.slice(0, -40))
    expect(await text('#problemes')).toContain('plf-2025-performance.csv:32')
    expect(await page.locator('#apercu table').count()).toBe(0)
    expect(await page.locator('#choix-programme').isVisible()).toBe(false)
    await choose(Buffer.from(excerpt, 'latin1'))
    await expect.poll(() => text('#problemes')).toContain('CSV UTF-8')
  })

  test('axe finds nothing in its report, and nothing overflows at 320 px', async () => {
    await choose(excerpt)
    await page.selectOption('#programme', '105')
    expect(await axeFindings(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})

describe('rows pasted without their heading', () => {
  const pasted = [
    'Nombre de produits devenus des services public à impact',
    "national majeur au cours de l'année Nb 6 6 7 5 5 5",
    'Taux de projets aidés % 80 81',
  ].join('\n')

  test('give the table of the document that is said, checked at once', async () => {
    await page.click('summary:has-text("sans leur en-tête")')
    await page.selectOption('#modele', 'pap-2025')
    expect(await text('#intitules')).toContain('2022 Réalisation')
    await page.fill('#copie', pasted)
    expect(await axeFindings(page)).toEqual([])
    await page.click('#composer')
    await page.waitForSelector('#rapport:not([hidden])')
    expect((await page.inputValue('#texte')).split('\n')).toEqual([
      'code,indicateur,sous_indicateur,libelle,unite,lecture,2022 Réalisation,2023 Réalisation,2024 Cible PAP 2024,2025 Cible,2026 Cible,2027 Cible',
      ",impact-national-majeur,,Nombre de produits devenus des services public à impact national majeur au cours de l'année,Nb,en-tête déduit,6,6,7,5,5,5",
      ',,,Taux de projets aidés,%,libellé seul,,,,,,',
      '',
    ])
    await expect.poll(() => text('#problemes')).toContain('Taux de projets aidés % 80 81')
    expect(await page.inputValue('#nom')).toBe('pap-2025.csv')
    expect(sent()).toEqual([])
  })

  test('a text without rows says so', async () => {
    await page.click('summary:has-text("sans leur en-tête")')
    await page.fill('#copie', 'Source : DINUM')
    await page.click('#composer')
    await page.waitForSelector('#rapport:not([hidden])')
    expect(await text('#problemes')).toContain('Aucune ligne de tableau')
  })
})

test('what these two need is loaded only when it is asked for', () => {
  const folder = join(knownSite, '_astro')
  const html = readFileSync(join(knownSite, 'contribuer/verifier/index.html'), 'utf8')
  const lazy = readdirSync(folder).filter(
    (name) => name.endsWith('.js') && /^(official-file|pasted-table)/.test(name),
  )
  expect(lazy).toHaveLength(2)
  for (const name of lazy) {
    expect(html).not.toContain(name)
    expect(gzipSync(readFileSync(join(folder, name))).length).toBeLessThan(15_000)
  }
})
