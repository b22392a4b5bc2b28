import { expect, test } from 'vitest'
import { builtPages } from './built-pages.ts'
import { knownSite } from './known-site.ts'
import { openSite } from './open-site.ts'

const site = await openSite()
const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }
const page = await site.visit('/archives/', phone)
const years = builtPages().filter((path) => /^\/archives\/\d{4}\/$/.test(path))

test.each(years)('%s is short on a phone, and cuts no table, folded or not', async (path) => {
  await page.goto(site.at(path))
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(height / 740, 'screens').toBeLessThanOrEqual(8)
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '')
  })
  const tables = await page.locator('main table').evaluateAll((all) =>
    all.map((table) => ({
      caption: table.querySelector('caption')?.textContent,
      cut: table.scrollWidth > (table.parentElement?.clientWidth ?? 0),
      empty: [...table.querySelectorAll('tbody tr')].filter(
        (row) =>
          ![...row.querySelectorAll('td.num')].some(
            (cell) => !/^(–|non relevé|)$/.test(cell.textContent.trim()),
          ),
      ).length,
    })),
  )
  expect(tables.length).toBeGreaterThan(0)
  for (const { caption, ...faults } of tables) expect(faults, caption).toEqual({ cut: false, empty: 0 })
})

/** Its documents are known by their names. */
const known = await openSite(knownSite, '/')
const knownPage = await known.visit('/archives/', phone)

test('a link to a document unfolds it, and it alone', async () => {
  const document = knownPage.locator('#rap-2021')
  await knownPage.goto(known.at('/archives/2021/'))
  expect(await document.isVisible()).toBe(false)
  await knownPage.goto(known.at('/archives/'))
  await knownPage.locator('a[href$="#rap-2021"]').click()
  await document.getByRole('table').waitFor({ state: 'visible' })
  const open = await knownPage.locator('details[open] section').evaluateAll((all) => all.map(({ id }) => id))
  expect(open).toEqual(['rap-2021'])
})

test('the list says how much of each document was read, in words beside a bar', async () => {
  await knownPage.goto(known.at('/archives/'))
  const item = knownPage.locator('.documents li', { hasText: 'RAP\u00A02021' })
  expect((await item.innerText()).replaceAll(/\s+/g, ' ').trim()).toMatch(/^RAP 2021 \d+ .*sur \d+$/)
  expect(await item.locator('svg').getAttribute('aria-hidden')).toBe('true')
})
