import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtPages } from './built-pages.ts'
import { openSite } from './open-site.ts'
import { cellsOf, rowsOf, served } from './served-file.ts'

const site = await openSite()
const page = await site.visit('/')

const children = (folder: string) => builtPages().filter((path) => path.startsWith(folder) && path !== folder)

/** A shown value as it is printed in a CSV: ordinary spaces, signs as typed. */
const asTyped = (shown: string) =>
  shown
    .replaceAll('\u2212', '-')
    .replaceAll('≥\u00A0', '>=')
    .replaceAll('≤\u00A0', '<=')
    .replaceAll(/[\u202F\u00A0]/g, ' ')
    .trim()

describe.each(children('/indicateurs/'))('%s', (path) => {
  const stem = `/donnees${path.replace(/\/$/, '')}`

  /** Each figure of the page, document by document, by its anchor. */
  async function figuresShown(): Promise<Map<string, { year: string; shown: string; iso: string }>> {
    await page.goto(site.at(path))
    const shown = await page.locator('li[id]:has(> data[value])').evaluateAll((items) =>
      items.map((item) => {
        const figure = item.querySelector('data[value]')
        return [
          item.id,
          {
            year: item.parentElement?.previousElementSibling?.textContent ?? '',
            shown: (figure?.textContent ?? '').trim(),
            iso: figure?.getAttribute('value') ?? '',
          },
        ] as const
      }),
    )
    return new Map(shown)
  }

  test('its CSV says what the page says, figure by figure', async () => {
    const shown = await figuresShown()
    const rows = rowsOf((await served(site, `${stem}.csv`)).text, ',')
    expect(rows.length).toBeGreaterThan(0)
    // What nobody has read yet stands in the file alone.
    const read = rows.filter(({ nature }) => nature !== 'non_releve')
    const published = read.map((row) => [
      new URL(row['page'] ?? '').hash.slice(1),
      {
        year: row['annee'],
        // A percent sign that is printed is shown, behind a space.
        shown: row['valeur_imprimee']?.replace(/(?<=\d)%$/, ' %'),
        iso: row['valeur'],
      },
    ])
    const typed = [...shown].map(([anchor, figure]) => [anchor, { ...figure, shown: asTyped(figure.shown) }])
    expect(Object.fromEntries(published)).toEqual(Object.fromEntries(typed))
  })

  test('its CSV for a French spreadsheet and its JSON say the same', async () => {
    const plain = rowsOf((await served(site, `${stem}.csv`)).text, ',')
    const french = rowsOf((await served(site, `${stem}.fr.csv`)).text.slice(1), ';')
    const numbersAsPoints = french.map((row) => ({ ...row, valeur: row['valeur']?.replace(',', '.') }))
    expect(numbersAsPoints).toEqual(plain)
    const json: unknown = JSON.parse((await served(site, `${stem}.json`)).text)
    const texts = (json as Record<string, unknown>[]).map((record) =>
      Object.fromEntries(
        Object.entries(record).map(([name, value]) => [name, value === null ? '' : String(value)]),
      ),
    )
    expect(texts).toEqual(plain)
  })
})

test('the CSV of all figures is the sum of the indicators’', async () => {
  const all = rowsOf((await served(site, '/donnees/observations.csv')).text, ',').filter(
    // Rows of a bilan that belong to no indicator stand under their document only.
    ({ indicateur }) => indicateur !== '',
  )
  const each = await Promise.all(
    children('/indicateurs/').map(async (path) =>
      rowsOf((await served(site, `/donnees${path.replace(/\/$/, '.csv')}`)).text, ','),
    ),
  )
  const sorted = (rows: typeof all) => rows.map((row) => JSON.stringify(row)).toSorted()
  expect(sorted(all)).toEqual(sorted(each.flat()))
})

test.each(children('/archives/'))('the printed tables of %s are their CSV, cell by cell', async (path) => {
  const year = path.split('/').at(-2) ?? ''
  const published = readdirSync(join(site.folder, 'donnees/documents'))
    .filter((name) => new RegExp(`^(pap|rap)-${year}\\.csv$`).test(name))
    .map((name) => name.replace('.csv', ''))
  await page.goto(site.at(path))
  const tables = await page.locator('main section[id*="-"]:has(table)').evaluateAll((sections) =>
    sections.map((section) => ({
      document: section.id,
      headings: [...section.querySelectorAll('thead th')]
        .slice(3)
        .map((cell) => cell.textContent.trim().replaceAll('\u00A0', ' ')),
      rows: [...section.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('td.num')].map((cell) => cell.textContent.trim()),
      ),
    })),
  )
  const shown = new Map(tables.map(({ document, ...table }) => [document, table]))
  for (const document of published) {
    const [first = [], ...lines] = cellsOf(
      (await served(site, `/donnees/documents/${document}.csv`)).text,
      ',',
    )
    const skipped = first.findIndex((heading) => /^\d{4} /.test(heading))
    // The page shows the rows of which a figure was read, in the order of the document; the file has them all.
    const read = lines.map((line) => line.slice(skipped)).filter((cells) => cells.some((cell) => cell !== ''))
    if (read.length === 0) {
      expect(shown.has(document), document).toBe(false)
      continue
    }
    const table = shown.get(document)
    expect(table?.headings, document).toEqual(first.slice(skipped))
    expect(
      table?.rows.map((row) => row.map(asTyped)),
      document,
    ).toEqual(read.map((cells) => cells.map((cell) => (cell === '' ? '–' : cell))))
  }
})

test('the CSV of credits says what the page of credits says, to the euro', async () => {
  await page.goto(site.at('/credits/'))
  const shown = await page
    .locator('tr[id]')
    .evaluateAll((rows) =>
      rows
        .toSorted((a, b) => Number(a.id.replace(/\D+/, '')) - Number(b.id.replace(/\D+/, '')))
        .map((row) => [...row.querySelectorAll('td.num')].map((cell) => cell.textContent.trim())),
    )
  const euros = (text: string) => (text.includes('€') ? asTyped(text).replaceAll(/[^\d-]/g, '') : '')
  const rows = rowsOf((await served(site, '/donnees/credits.csv')).text, ',')
  expect(shown.map((cells) => cells.map(euros))).toEqual(rows.map((row) => [row['ae'], row['cp']]))
})
