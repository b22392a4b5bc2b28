import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { headerRules, headersFor, mediaTypes } from '#site/hosting/headers.ts'
import { underPath } from '../../../tests/support/deploy-settings.ts'

/** The headers that the settings of a server give an address, as that server reads them: name → value. */
type Reading = (text: string, path: string) => ReadonlyMap<string, string>

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, a = '', b = '', c = '']) => [a, b, c] as const)

/** nginx: the folder of the address, by regular expression, then variables that follow it; an empty value is not sent. */
const nginx: Reading = (text, path) => {
  const pattern = matches(text, /^map \$uri \$site_folder \{[^}]*"~(.*)" \$folder;$/gm)[0]?.[0] ?? ''
  const folder = new RegExp(pattern).exec(path)?.groups?.['folder'] ?? ''
  const variables = new Map(
    matches(text, /^map \$site_folder (\$\w+) \{\n([^}]*)\}/gm).map(([name, body]) => {
      const cases = new Map(matches(body, /^ +(\S+) "(.*)";$/gm).map(([key, value]) => [key, value]))
      return [name, cases.get(folder) ?? cases.get('default') ?? '']
    }),
  )
  return new Map(
    matches(text, /^add_header (\S+) (?:"(.*)"|(\$\w+)) always;$/gm)
      .map(
        ([name, value, variable]) =>
          [name, variable === '' ? value : (variables.get(variable) ?? '')] as const,
      )
      .filter(([, value]) => value !== ''),
  )
}

/** Apache: a header set again, in an `<If>` that takes the address, replaces the first. */
const apache: Reading = (text, path) => {
  const always = text.replaceAll(
    /<If "%\{REQUEST_URI\} =~ m#(.*)#">([^]*?)<\/If>/g,
    (_, pattern: string, body: string) => (new RegExp(pattern).test(path) ? body : ''),
  )
  return new Map(
    matches(always, /^ +Header always set (\S+) "(.*)"$/gm).map(([name, value]) => [name, value]),
  )
}

/** Caddy: each header goes with all addresses or with a named set; it does not say which of two that overlap wins. */
const caddy: Reading = (text, path) => {
  const takes = (globs: string) =>
    globs.split(' ').some((glob) => new RegExp(`^${glob.replaceAll('*', '.*')}$`).test(path))
  const named = new Map(
    matches(text, /^(@\w+) (not )?path (.*)$/gm).map(([name, not, globs]) => [
      name,
      takes(globs) === (not === ''),
    ]),
  )
  const sent = matches(text, /^header (\S+) (\S+) "(.*)"$/gm)
    .filter(([matcher, name]) => name !== 'Content-Type' && (matcher === '*' || named.get(matcher) === true))
    .map(([, name, value]) => [name, value] as const)
  expect(new Set(sent.map(([name]) => name)).size, path).toBe(sent.length)
  return new Map(sent)
}

const rules = headerRules([
  '404.html',
  '_astro/',
  'donnees/',
  'graphiques/',
  'indicateurs/',
  'integrer/',
  'pagefind/',
])
const paths = [
  '/',
  '/404.html',
  '/indicateurs/x/',
  // A page whose name is that of a folder is a page.
  '/indicateurs/integrer/',
  '/indicateurs/graphiques/x',
  '/integrer/indicateurs/x/',
  '/graphiques/indicateurs/x.svg',
  '/donnees/x.csv',
  '/_astro/x.css',
  '/pagefind/pagefind.js',
  '/pagefind/fragment/x',
  '/pagefind/index/x',
  '/pagefind/filter/x',
]

describe.each([
  ['nginx.conf', nginx],
  ['apache.htaccess', apache],
  ['Caddyfile', caddy],
])('docs/deploy/%s', (name, read) => {
  const text = readFileSync(`docs/deploy/${name}`, 'utf8')
  test.each(paths)('gives %s the headers of the rules, at the root of a domain and under a path', (path) => {
    const expected = new Map(headersFor(path, rules))
    expect(expected.size).toBeGreaterThan(4)
    expect(read(text, path)).toEqual(expected)
    expect(read(underPath(text, '/a/b/'), `/a/b${path}`)).toEqual(expected)
  })
})

test.each([
  ['nginx.conf', /^ {2}(\S+) (\w+);$/gm],
  ['apache.htaccess', /^AddType (\S+) \.(\w+)$/gm],
  ['Caddyfile', /^@\w+ path \*\.(\w+)\nheader @\w+ Content-Type "([^;"]*)/gm],
])('docs/deploy/%s gives files the types that they have', (name, pattern) => {
  const text = readFileSync(`docs/deploy/${name}`, 'utf8')
  const given = matches(text, pattern).map(([a, b]) => (name === 'Caddyfile' ? [a, b] : [b, a]))
  expect(given.length).toBeGreaterThan(3)
  for (const [extension = '', type] of given) expect(mediaTypes.get(extension)?.split(';')[0]).toBe(type)
})

test('the path of a site is written wherever the settings of a server need it', () => {
  for (const [name, times] of [
    ['nginx.conf', 2],
    ['apache.htaccess', 5],
    ['Caddyfile', 10],
  ] as const) {
    const text = underPath(readFileSync(`docs/deploy/${name}`, 'utf8'), '/a/b/')
    expect(text.split('/a/b/').length - 1, name).toBe(times)
    expect(text, name).toContain('/a/b/404.html')
  }
})
