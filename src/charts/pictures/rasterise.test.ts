import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, expect, test } from 'vitest'
import { rasterise } from '#charts/pictures/rasterise.ts'

const home = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'images-'))
process.chdir(folder)
afterAll(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true, force: true })
})

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40" width="120" height="40"><rect width="120" height="40" fill="#fff"/><text x="4" y="24" font-size="16" font-family="system-ui, sans-serif">Été 17\u202F971</text></svg>'
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('a picture is a PNG of the size asked, the same bytes each time it is made', async () => {
  const png = await rasterise(svg, 2)
  expect([...png.slice(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG')
  const view = new DataView(png.buffer, png.byteOffset)
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([240, 80])
  rmSync('.build', { recursive: true })
  expect(hash(await rasterise(svg, 2))).toBe(hash(png))
})

test('a picture made once is kept, and one that changes is made again', async () => {
  const [name = ''] = readdirSync('.build/images')
  writeFileSync(join('.build/images', name), 'kept')
  expect(new TextDecoder().decode(await rasterise(svg, 2))).toBe('kept')
  rmSync('.build', { recursive: true })
  expect(hash(await rasterise(svg.replace('971', '972'), 2))).not.toBe(hash(await rasterise(svg, 2)))
})

test('letters are drawn: the font that npm brings is found', async () => {
  const blank = await rasterise(svg.replace(/<text.*<\/text>/, ''), 2)
  expect((await rasterise(svg, 2)).length).toBeGreaterThan(blank.length + 500)
})
