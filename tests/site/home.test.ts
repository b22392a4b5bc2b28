import { expect, test } from 'vitest'
import { openSite } from './open-site.ts'

const site = await openSite()
const phone = { viewport: { width: 360, height: 740 } }

test('the first screen of a phone says what was promised and obtained, in two pairs of numbers', async () => {
  const page = await site.visit('/', phone)
  const lead = await page.evaluate(numbersOnScreen)
  expect(lead.promised.length).toBeGreaterThanOrEqual(2)
  expect(lead.obtained).toHaveLength(lead.promised.length)
  expect(await page.locator('.lead').first().innerText()).toMatch(/promis/)
  await page.context().close()
})

test('the header takes about 95 pixels of a phone, on every page', async () => {
  const page = await site.visit('/', phone)
  for (const path of ['/', '/promesses/', '/recherche/', '/credits/']) {
    await page.goto(site.at(path))
    const height = await page
      .locator('.site-header')
      .evaluate((header) => header.getBoundingClientRect().height)
    expect(height, path).toBeLessThanOrEqual(100)
  }
  await page.context().close()
})

test('nothing is said to be missing, and every chart stands on the same years', async () => {
  const page = await site.visit('/')
  expect(await page.content()).not.toMatch(/non relevé/i)
  const years = await page
    .locator('.figures svg:visible')
    .evaluateAll((charts) =>
      charts.map((chart) =>
        [...chart.querySelectorAll('text')]
          .flatMap(({ textContent }) => (/^20\d\d$/.test(textContent) ? [textContent] : []))
          .join(' '),
      ),
    )
  expect(years.length).toBeGreaterThan(1)
  expect(new Set(years).size).toBe(1)
  await page.context().close()
})

test('lines of text hold 60 to 75 characters, and h2 have two sizes', async () => {
  const page = await site.visit('/')
  const sizes = new Set<string>()
  for (const path of ['/', '/promesses/', '/comprendre/', '/archives/', '/credits/']) {
    await page.goto(site.at(path))
    const found = await page
      .locator('main h2:visible')
      .evaluateAll((titles) => titles.map((title) => getComputedStyle(title).fontSize))
    for (const size of found) sizes.add(size)
  }
  expect(sizes.size).toBe(2)
  await page.goto(site.at('/comprendre/'))
  const width = await page.evaluate(() => document.querySelector('.prose p')?.getBoundingClientRect().width)
  // 36 rem: 60 to 75 characters of the faces that readers have.
  expect(width).toBeLessThanOrEqual(36 * 16)
  await page.context().close()
})

test('on paper stand the site, the address, the date and the licence', async () => {
  const page = await site.visit('/promesses/')
  await page.emulateMedia({ media: 'print' })
  const text = await page.innerText('body')
  const name = await page.locator('.site-name').innerText()
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
  const date = await page.locator('footer time').innerText()
  for (const part of [name, canonical ?? '?', date, 'Licence Ouverte']) expect(text).toContain(part)
  await page.context().close()
})

/** The promised and obtained numbers whole on the screen. Runs in the browser. */
function numbersOnScreen() {
  const shown = (kind: string) =>
    [...document.querySelectorAll(`.lead .${kind}`)]
      .filter((number) => number.getBoundingClientRect().bottom <= window.innerHeight)
      .map((number) => number.textContent)
  return { promised: shown('promised'), obtained: shown('obtained') }
}
