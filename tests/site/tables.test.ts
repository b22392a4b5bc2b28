import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { knownSite } from './known-site.ts'
import { openSite, unfold } from './open-site.ts'
import { shippedBytes } from './shipped.ts'

const site = await openSite()
/** A programme that begins has too few rows to sort: this one has enough. */
const known = await openSite(knownSite, '/')
const phone = { viewport: { width: 360, height: 740 } }

test('the page of promises takes six screens of a phone at most', async () => {
  const page = await site.visit('/promesses/', phone)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(height / 740).toBeLessThanOrEqual(6)
  await page.context().close()
})

test.each(['/promesses/', '/indicateurs/', '/objectifs/evolution/'])(
  'no table of %s is cut on a phone, nor has a row without a number',
  async (path) => {
    const page = await site.visit(path, phone)
    await unfold(page)
    const tables = page.locator('table')
    expect(await tables.evaluateAll((all) => all.filter((one) => one.scrollWidth > 360 - 32).length)).toBe(0)
    expect(await page.locator('tbody tr', { hasText: 'non relevé' }).count()).toBe(0)
    await page.context().close()
  },
)

test.each([phone, { viewport: { width: 1280, height: 900 } }])(
  'a table is sorted by its headings, by keyboard too, and filtered',
  async (size) => {
    const page = await known.visit('/promesses/', size)
    const obtained = () =>
      page
        .locator('#contenu table')
        .first()
        .locator('tbody tr:visible')
        .evaluateAll((rows) => rows.map((row) => Number.parseFloat(row.children[3]?.textContent ?? '')))
    const before = await obtained()
    const heading = page.getByRole('button', { name: 'Obtenu' })
    await heading.focus()
    await page.keyboard.press('Enter')
    expect(await obtained()).toEqual(before.toSorted((a, b) => b - a))
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending')
    await heading.click()
    expect(await obtained()).toEqual(before.toSorted((a, b) => a - b))

    const names = await page
      .locator('#contenu table')
      .first()
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.children[0]?.textContent.trim() ?? ''))
    const [name = ''] = names
    await page.getByLabel('Filtrer').fill(name.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase())
    const same = names.filter((other) => other.includes(name)).length
    expect((await obtained()).length).toBe(same)
    expect(await page.locator('.table-tools [role=status]').textContent()).toMatch(
      new RegExp(`^${same} lignes? sur ${before.length}$`),
    )
    await page.context().close()
  },
)

test('the tables of money sort by amount and can be filtered, each by itself', async () => {
  const page = await known.visit('/credits/')
  const fold = page.locator('details.fold', { has: page.locator('.table-tools') }).first()
  await fold.locator('summary').click()
  const rows = fold.locator('tbody tr')
  const all = await rows.count()
  await fold.getByRole('button', { name: 'CP' }).click()
  const amounts = (await fold.locator('tbody [data-label="CP"]').allTextContents()).map((text) =>
    Number.parseFloat(text.replaceAll(/\s/g, '').replace('\u2212', '-').replace(',', '.')),
  )
  const printed = amounts.filter((amount) => !Number.isNaN(amount))
  expect(printed.length).toBeGreaterThan(1)
  expect(amounts.slice(0, printed.length)).toEqual(printed.toSorted((a, b) => b - a))
  await fold.getByLabel('Filtrer').fill('rien de tel')
  expect(await rows.filter({ visible: true }).count()).toBe(0)
  await fold.getByLabel('Filtrer').fill('')
  expect(await rows.filter({ visible: true }).count()).toBe(all)
  await page.context().close()
})

test('without script the table is whole and offers nothing that does not work', async () => {
  const page = await known.visit('/promesses/', { javaScriptEnabled: false })
  expect(await page.locator('#contenu table').first().locator('tbody tr').count()).toBeGreaterThan(10)
  expect(await page.locator('table button, .table-tools input').count()).toBe(0)
  await page.context().close()
})

test('the script of tables weighs 2 kB at most', () => {
  const [name = ''] = readdirSync(`${site.folder}/_astro`).filter((file) => file.startsWith('TableTools'))
  expect(shippedBytes(`/_astro/${name}`, site.folder)).toBeLessThanOrEqual(2048)
})
