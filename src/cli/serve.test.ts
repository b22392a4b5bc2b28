import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { headersName } from '#cli/built-files.ts'
import { serve } from '#cli/serve.ts'
import { headerRules, headersFile, headersFor } from '#site/hosting/headers.ts'

const folder = mkdtempSync(join(tmpdir(), 'servi-'))
const rules = headerRules(['404.html', 'donnees/', 'integrer/'])
for (const name of ['donnees', 'integrer']) mkdirSync(join(folder, name))
writeFileSync(join(folder, '404.html'), '<h1>Page introuvable</h1>')
writeFileSync(join(folder, 'index.html'), '<h1>Accueil</h1>')
writeFileSync(join(folder, 'integrer', 'index.html'), '<h1>À intégrer</h1>')
for (const extension of ['csv', 'xlsx', 'ods', 'wasm', 'jsonld', 'md', 'bib'])
  writeFileSync(join(folder, 'donnees', `x.${extension}`), 'é')
writeFileSync(join(folder, headersName), headersFile(rules, '/a/'))
const { server, url } = await serve(folder, '/a/', 0)
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const policy = (path: string) =>
  headersFor(path, rules).find(([name]) => name === 'Content-Security-Policy')?.[1]

test.each([
  ['csv', 'text/csv; charset=utf-8'],
  ['md', 'text/markdown; charset=utf-8'],
  ['bib', 'application/x-bibtex; charset=utf-8'],
  ['jsonld', 'application/ld+json'],
  ['wasm', 'application/wasm'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
])('a file .%s is served as %s', async (extension, type) => {
  const { status, headers } = await fetch(`${url}donnees/x.${extension}?v=1`)
  expect([status, headers.get('content-type')]).toEqual([200, type])
})

test.each(['absent', 'donnees/absent.csv', 'integrer/absent/', '%E0%A4%A'])(
  'what is not there is the page 404, under the headers of a page: %s',
  async (path) => {
    const response = await fetch(`${url}${path}`)
    expect([response.status, await response.text()]).toEqual([404, '<h1>Page introuvable</h1>'])
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toBe(policy('/404.html'))
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    const head = await fetch(`${url}${path}`, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([404, '25', ''])
  },
)

test('an address that escapes a letter gets the headers of what it names', async () => {
  const { headers } = await fetch(`${url}%69ntegrer/`)
  expect(headers.get('content-security-policy')).toBe(policy('/integrer/'))
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  const response = await fetch(url, { method })
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})
