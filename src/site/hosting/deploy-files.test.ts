import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { headerRules, headersFor } from '#site/hosting/headers.ts'

/** The headers that the settings of a server give an address, as that server reads them: name → value. */
type Reading = (text: string, path: string) => ReadonlyMap<string, string>

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, a = '', b = '', c = '']) => [a, b, c] as const)

/** nginx: variables that follow the address, by regular expression; an empty value is not sent. */
const nginx: Reading = (text, path) => {
  const variables = new Map(
    matches(text, /^map \$uri (\$\w+) \{\n([^}]*)\}/gm).map(([name, body]) => {
      const cases = matches(body, /^ +"?(default|~[^"]*)"? "(.*)";$/gm)
      const own = cases.find(([key]) => key.startsWith('~') && new RegExp(key.slice(1)).test(path))
      return [name, (own ?? cases.find(([key]) => key === 'default'))?.[1] ?? '']
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
    .filter(([matcher]) => matcher === '*' || named.get(matcher) === true)
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
    expect(read(text, `/a/b${path}`)).toEqual(expected)
  })
})
