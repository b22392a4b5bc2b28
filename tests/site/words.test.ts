import { expect, test } from 'vitest'
import { knownSite } from './known-site.ts'
import { openSite } from './open-site.ts'

const site = await openSite(knownSite, '/')
const quiet = { javaScriptEnabled: false, hasTouch: true, viewport: { width: 360, height: 800 } }

test('a term opens its meaning in place by touch, without script, and closes elsewhere', async () => {
  const page = await site.visit('/archives/2021/', quiet)
  const meaning = page.locator('#mot-pap')
  expect(await meaning.isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Définition : PAP (projet annuel de performances)' }).tap()
  expect(await meaning.isVisible()).toBe(true)
  const box = await meaning.boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
  await meaning.getByRole('button', { name: 'Fermer' }).tap()
  expect(await meaning.isVisible()).toBe(false)
  await page.context().close()
})

test('and by keyboard: Enter opens, Tab goes into it, Escape closes and comes back', async () => {
  const page = await site.visit('/archives/2021/', quiet)
  const term = page.getByRole('button', { name: 'Définition : Tech.gouv' })
  await term.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.locator('#mot-tech-gouv :focus').textContent()).toContain('Fermer')
  await page.keyboard.press('Escape')
  expect(await page.locator('#mot-tech-gouv').isVisible()).toBe(false)
  expect(await term.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true)
  await page.context().close()
})

test('every term of a text has its meaning in the page, once', async () => {
  const page = await site.visit('/objectifs/recrutements-innovants/', quiet)
  const targets = await page
    .locator('.define')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('popovertarget') ?? ''))
  expect(targets.length).toBeGreaterThan(5)
  for (const id of new Set(targets)) expect(await page.locator(`[id="${id}"]`).count()).toBe(1)
  await page.context().close()
})
