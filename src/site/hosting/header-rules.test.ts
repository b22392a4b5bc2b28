import { expect, test } from 'vitest'
import { headerRules, headersFile, headersFor, metaPolicy, parseHeadersFile } from '#site/hosting/headers.ts'

const rules = parseHeadersFile(
  headersFile(headerRules(['404.html', 'graphiques/', 'indicateurs/', 'integrer/']), '/a/'),
)
const headers = (path: string) =>
  new Headers(headersFor(path, rules).map(([name, value]): [string, string] => [name, value]))
const policy = (path: string) => headers(path).get('Content-Security-Policy') ?? ''

test('pages may not be framed, save those made for it, and run no inline script', () => {
  for (const path of ['/a/', '/a/404.html', '/a/indicateurs/x/'])
    expect(policy(path)).toContain("frame-ancestors 'none'")
  expect(policy('/a/integrer/indicateurs/x/')).toContain('frame-ancestors *')
  for (const path of ['/a/', '/a/indicateurs/', '/a/integrer/x/']) {
    expect(policy(path)).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'")
    expect(policy(path)).not.toMatch(/script-src[^;]*'unsafe-inline'/)
  }
  expect(policy('/a/integrer/x/')).not.toContain('unsafe-inline')
  expect(policy('/a/graphiques/x.svg')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox")
})

test('a page takes the styles that its own policy knows, and no other', () => {
  expect(metaPolicy('sha256-x')).toContain("style-src 'self' 'sha256-x';")
  for (const own of [metaPolicy(), metaPolicy('sha256-x')]) expect(own).not.toContain('unsafe-inline')
})

test('each answer bears one policy and the common headers; hashed files are kept, data may be read by all', () => {
  expect(headers('/a/indicateurs/x/').get('x-content-type-options')).toBe('nosniff')
  expect(headers('/a/indicateurs/x/').get('referrer-policy')).toBe('same-origin')
  expect(policy('/a/indicateurs/x/').match(/default-src/g)).toHaveLength(1)
  expect(headers('/a/_astro/x.css').get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(headers('/a/indicateurs/x/').has('cache-control')).toBe(false)
  expect(headers('/a/donnees/x.csv').get('access-control-allow-origin')).toBe('*')
})
