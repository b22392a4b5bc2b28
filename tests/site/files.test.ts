import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { openSite } from './open-site.ts'
import { cellsOf, served } from './served-file.ts'

const site = await openSite()
const page = await site.visit('/donnees/')
const links = await page.locator('main a[href*="/donnees/"]:not([href$="/"])').evaluateAll((anchors) =>
  anchors.map((anchor) => {
    // What a link announces is in it, or between it and the next link.
    let said = anchor.textContent
    for (let next = anchor.nextSibling; next !== null && next.nodeName !== 'A'; next = next.nextSibling) {
      said += next.textContent ?? ''
    }
    return { path: new URL((anchor as HTMLAnchorElement).href).pathname, said }
  }),
)
const { pathname: base } = new URL(site.url)
const files = links
  .map(({ path, said }) => ({ path: `/${path.slice(base.length)}`, said }))
  .filter(({ path }) => !path.endsWith('/'))

test('each is served with its type and the weight that its link announces', async () => {
  const types: Readonly<Record<string, RegExp>> = {
    csv: /^text\/csv; charset=utf-8$/i,
    json: /^application\/json/,
    jsonld: /^application\/ld\+json/,
  }
  expect(files.length).toBeGreaterThan(10)
  for (const { path, said } of files) {
    const { bytes, type } = await served(site, path)
    const expected = types[path.split('.').at(-1) ?? '']
    if (expected !== undefined) expect(type, path).toMatch(expected)
    const [, size = '', unit = ''] = /(?<![\d,])([\d,]+)\s(octets?|ko|Mo)/.exec(said) ?? []
    const factor = { o: 1, k: 1e3, M: 1e6 }[unit.slice(0, 1)] ?? 0
    const announced = Number(size.replace(',', '.')) * factor
    expect(Math.abs(announced - bytes.length), `${path} : ${said}`).toBeLessThanOrEqual(factor / 20 + 1)
  }
})

test('each matches its published checksum', async () => {
  const { text } = await served(site, '/donnees/SHA256SUMS')
  const sums = text
    .trim()
    .split('\n')
    .map((line) => line.split('  '))
  expect(sums.length).toBeGreaterThan(10)
  for (const [sum = '', name = ''] of sums) {
    const { bytes } = await served(site, `/donnees/${name}`)
    expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sum)
  }
})

test('a CSV for French spreadsheets has its mark, semicolons and line ends; the other has none', async () => {
  for (const { path } of files.filter((file) => file.path.endsWith('.csv'))) {
    const { text } = await served(site, path)
    const french = path.endsWith('.fr.csv')
    expect(text.startsWith('\uFEFF'), path).toBe(french)
    expect(/[^\r]\n/.test(text), path).toBe(!french)
    expect(text.includes('\r\n'), path).toBe(french)
    const widths = cellsOf(french ? text.slice(1) : text, french ? ';' : ',').map((row) => row.length)
    expect(new Set(widths).size, path).toBe(1)
    expect(widths[0], path).toBeGreaterThan(3)
  }
})
