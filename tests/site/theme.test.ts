import { cpSync, readFileSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { buildSite } from './build-site.ts'
import { openSite } from './open-site.ts'

const archive = '.build/archive-with-theme'
rmSync(archive, { recursive: true, force: true })
cpSync('tests/cases/base', archive, { recursive: true })
cpSync('tests/support/themes/exemple', `${archive}/theme`, { recursive: true })
const folder = buildSite('theme', {
  ARCHIVE: archive,
  SITE_URL: 'https://jardins.example/',
})
const site = await openSite(folder, '/')
const green = 'rgb(27, 94, 63)'

test('a folder theme/ changes name, logo, colours and type, and no other file', async () => {
  const page = await site.visit('/indicateurs/jardins-ouverts/')
  expect(await page.locator('header .site-name').textContent()).toMatch(
    /Ville des jardins\s*Les jardins en chiffres/,
  )
  expect(await page.locator('header img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40)
  expect(
    await page
      .locator('main a')
      .first()
      .evaluate((link) => getComputedStyle(link).color),
  ).toBe(green)
  expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).fontFamily)).toBe(
    'Georgia, serif',
  )
  expect(await page.locator('footer a').filter({ hasText: 'non conforme' }).count()).toBe(1)
  expect(await axeFindings(page)).toEqual([])
  await page.context().close()
})

test('embeds and pictures follow', () => {
  expect(readFileSync(`${folder}/integrer/style.css`, 'utf8')).toContain('#1b5e3f')
  const picture = readFileSync(`${folder}/graphiques/indicateurs/jardins-ouverts.svg`, 'utf8')
  expect(picture).toContain('#1b5e3f')
  expect(picture).not.toContain('#0b4f8a')
})
