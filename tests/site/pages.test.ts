import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { siteAddress } from '#cli/settings.ts'
import { brokenLinks } from './broken-links.ts'
import { fileOf } from './built-pages.ts'
import { openSite } from './open-site.ts'
import { readPages } from './page-facts.ts'

const site = await openSite()
const pages = await readPages(site.browser)
const address = siteAddress()

/** The values that stand more than once in a list. */
const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index)

test('titles and descriptions are present and unique', () => {
  expect(repeated(pages.map(({ title }) => title))).toEqual([])
  expect(repeated(pages.map(({ meta }) => meta['description'] ?? ''))).toEqual([])
  for (const { path, title, meta } of pages) {
    expect(title.length, path).toBeGreaterThan(10)
    expect(meta['description']?.length, path).toBeGreaterThan(30)
  }
})

test('no id is written twice in a page', () => {
  for (const { path, ids } of pages) expect(repeated(ids), path).toEqual([])
})

test('every page has one h1, first, and an outline that skips no level', () => {
  for (const { path, headings } of pages) {
    const levels = headings.map(({ level }) => level)
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toEqual([1])
    levels.forEach((level, index) => {
      expect(
        level - (levels[index - 1] ?? 0),
        `${path} : ${headings[index]?.text ?? ''}`,
      ).toBeLessThanOrEqual(1)
    })
    for (const { text } of headings) expect(text, path).not.toBe('')
  }
})

test('every page but the first and the lost one tells the way back home', () => {
  for (const { path, breadcrumb, meta } of pages) {
    if (path === '/' || path === '/404.html') expect(breadcrumb, path).toEqual([])
    else {
      expect(breadcrumb[0], path).toBe('Accueil')
      expect(breadcrumb.at(-1), path).toBe(meta['og:title']?.replaceAll(/\s/g, ' '))
    }
  }
})

test('every page gives its own address, language and card', () => {
  for (const { path, canonical, meta, lang, title } of pages) {
    expect(canonical, path).toBe(`${address.origin}${address.base}${path.slice(1)}`)
    expect(lang, path).toBe('fr')
    expect(meta, path).toMatchObject({ 'og:url': canonical, 'og:locale': 'fr_FR', 'og:type': 'website' })
    expect(title, path).toContain(meta['og:title'] ?? '?')
    expect(meta['og:description'], path).toBe(meta['description'])
  }
})

test('every page gives the licence of what it shows; those of other sources give none of ours', () => {
  for (const { path, meta } of pages) {
    expect('DC.license' in meta, path).toBe(!path.startsWith('/recoupements/'))
  }
})

test('every internal link, fragment and asset leads somewhere', () => {
  expect(pages.flatMap(({ links }) => links).length).toBeGreaterThan(500)
  expect(brokenLinks(pages, site.folder, address)).toEqual([])
})

test('the sitemap lists every page once, the lost one apart', () => {
  const sitemap = readFileSync(`${site.folder}/sitemap.xml`, 'utf8')
  const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)
  const expected = pages
    .filter(({ path, meta }) => path !== '/404.html' && meta['robots'] !== 'noindex')
    .map(({ canonical }) => canonical)
  expect(listed.toSorted()).toEqual(expected.toSorted())
})

test('an address that leads nowhere answers 404 with a page that lists all others', async () => {
  const page = await site.visit('/')
  const response = await page.goto(site.at('/nulle-part/'))
  expect(response?.status()).toBe(404)
  expect(await page.textContent('h1')).toBe('Page introuvable')
  expect(await page.locator('main a').count()).toBeGreaterThan(15)
})

describe('the HTML of every page is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // Opinions rather than the standard: every file is of the same origin, HTML5 ids may start with a digit,
      // a scrolled region is a div, and long titles are clear ones.
      'require-sri': 'off',
      'valid-id': ['error', { relaxed: true }],
      'prefer-native-element': ['error', { exclude: ['region'] }],
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
    },
  })
  test.each(pages.map(({ path }) => path))('%s', async (path) => {
    const { results } = await validator.validateString(readFileSync(fileOf(path, site.folder), 'utf8'))
    const messages = results.flatMap((result) => result.messages)
    expect(messages.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([])
  })
})
