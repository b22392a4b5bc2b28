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

test.each([320, 345, 360, 375, 390, 412])(
  'at %i px no « ? » leaves its word, nor the number that follows: « PAP ? 2021 » is one line',
  async (width) => {
    const page = await site.visit('/comprendre/', { ...quiet, viewport: { width, height: 800 } })
    for (const path of ['/comprendre/', '/archives/2021/', '/indicateurs/produits-lances/']) {
      await page.goto(site.at(path))
      const parted = await page.locator('.term').evaluateAll((terms) => {
        const middle = (node: Node, start: number, end: number) => {
          const range = document.createRange()
          range.setStart(node, start)
          range.setEnd(node, end)
          const { top, bottom } = range.getBoundingClientRect()
          return (top + bottom) / 2
        }
        return terms.flatMap((term) => {
          const [word, button] = [term.firstChild, term.querySelector('button')?.getBoundingClientRect()]
          const said = word?.textContent ?? ''
          if (word === null || button === undefined) return [said]
          const line = middle(word, said.length - 1, said.length)
          const after = term.nextSibling
          const number = /^\s\d/.test(after?.textContent ?? '') && after !== null ? middle(after, 1, 2) : line
          const mark = (button.top + button.bottom) / 2
          return [mark, number].some((one) => Math.abs(one - line) > 8) ? [said] : []
        })
      })
      expect(parted, path).toEqual([])
    }
    await page.context().close()
  },
)
