import { describe, expect, test } from 'vitest'
import { builtPages } from './built-pages.ts'
import { openSite, unfold } from './open-site.ts'

const site = await openSite()
const screen = 740
const phone = await (await site.browser.newContext({ viewport: { width: 360, height: screen } })).newPage()

const pages = builtPages().filter(
  (path) => path.startsWith('/donnees/') || path.startsWith('/recoupements/') || path === '/plan-du-site/',
)

describe.each(pages)('%s on a phone', (path) => {
  test('is ten screens long at most, and nothing is cut', async () => {
    await phone.goto(site.at(path))
    const height = await phone.evaluate(() => document.documentElement.scrollHeight)
    expect(height).toBeLessThanOrEqual(10 * screen)
    await unfold(phone)
    const wide = await phone
      .locator('.scroll')
      .evaluateAll((boxes) =>
        boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.textContent),
      )
    expect(wide).toEqual([])
  })

  test('no row is empty', async () => {
    await phone.goto(site.at(path))
    const rows = await phone
      .locator('tbody tr')
      .evaluateAll((found) =>
        found.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim())),
      )
    expect(rows.filter((cells) => cells.every((cell) => cell === '' || cell === '–'))).toEqual([])
    expect(rows.flat()).not.toContain('non relevé')
  })
})

test('the data page says how much is known, and offers the figures to spreadsheets first', async () => {
  await phone.goto(site.at('/donnees/'))
  expect(await phone.locator('.lead').textContent()).toMatch(/^\d+ chiffres recopiés, sur \d+ cases connues/)
  const offered = phone.locator('.buttons a')
  expect(await offered.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    expect.stringMatching(/chiffres\.fr\.csv$/),
    expect.stringMatching(/chiffres\.csv$/),
    expect.stringMatching(/chiffres\.json$/),
  ])
})
