import { readFileSync, readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openSite } from './open-site.ts'

const site = await openSite()

test('compressed copies hold the very files, and weigh less', () => {
  const names = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.br'),
  )
  expect(names.length).toBeGreaterThan(10)
  for (const name of names.map((copy) => copy.replace(/\.br$/, ''))) {
    const content = readFileSync(join('dist', name))
    const [br, gz] = [readFileSync(join('dist', `${name}.br`)), readFileSync(join('dist', `${name}.gz`))]
    expect(brotliDecompressSync(br).equals(content), name).toBe(true)
    expect(gunzipSync(gz).equals(content), name).toBe(true)
    expect(br.length, name).toBeLessThan(content.length)
  }
})

test('the rules of headers name each file at the root, and no copy', () => {
  const rules = readFileSync('dist/_headers', 'utf8').match(/^\/\S*$/gm) ?? []
  const names = readdirSync('dist', { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^_headers$|\.(?:br|gz)$/.test(entry.name))
    .map(({ name }) => name)
  expect(names).toContain('manifest.json')
  expect(names.filter((name) => !rules.some((rule) => rule.endsWith(`/${name}`)))).toEqual([])
  expect(rules.filter((rule) => /\.(?:br|gz)$/.test(rule))).toEqual([])
})

test('npm start sends them, with the type of the page', async () => {
  const headers = await new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
    request(site.url, { headers: { 'accept-encoding': 'br' } }, (answer) => resolve(answer.headers))
      .on('error', reject)
      .end()
  })
  expect(headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'text/html;charset=utf-8' })
})
