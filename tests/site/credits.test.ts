import { expect, test } from 'vitest'
import { knownArchive } from '../support/known-archive.ts'
import { knownSite } from './known-site.ts'
import { openSite } from './open-site.ts'

const site = await openSite()
const page = await site.visit('/credits/', {
  viewport: { width: 360, height: 740 },
  reducedMotion: 'reduce',
})

test('the money is eight screens of a phone at most, no table cut, no row without an amount', async () => {
  await page.goto(site.at('/credits/'))
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(height / 740).toBeLessThanOrEqual(8)
  const faults = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    return [...document.querySelectorAll('main tr, main svg')]
      .filter(
        (element) =>
          element.getBoundingClientRect().right > innerWidth + 1 ||
          (element.matches('tbody tr') && !/\d €/.test(element.textContent.replaceAll(/\s/g, ' '))),
      )
      .map((element) => element.textContent)
  })
  expect(faults).toEqual([])
})

test('a link to an amount unfolds its year', async () => {
  // A programme may have no credits yet: this one has.
  const known = await openSite(knownSite, '/')
  const page = await known.visit('/', { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
  const row = knownArchive.credits.at(-1)?.line ?? 0
  await page.goto(known.at(`/credits/#credits-${row}`))
  expect(await page.locator(`#credits-${row}`).isVisible()).toBe(true)
  const top = await page.locator(`#credits-${row}`).evaluate((found) => found.getBoundingClientRect().top)
  expect(top).toBeGreaterThanOrEqual(0)
  expect(top).toBeLessThan(740)
  expect(await page.locator('details.fold[open]').count()).toBe(1)
})
