import { createHash } from 'node:crypto'
import { builtPages } from './built-pages.ts'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { getArchive } from '#read/archive.ts'
import { builtAddresses, builtFiles } from '#cli/built-files.ts'
import { brokenPromises } from '#downloads/register.ts'
import { reusedAddresses } from '#site/reused-addresses.ts'

const dist = (path: string) => readFileSync(join('dist', path))
const page = (path: string) => dist(`${path}index.html`).toString('utf8')
const { register } = getArchive('.')

/** The blocks of JSON-LD of a page, parsed. */
function jsonLd(html: string): readonly Record<string, unknown>[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
    ([, json = '']) => JSON.parse(json),
  )
}

test('the built site answers every address that was ever published, and no version has changed', () => {
  expect(brokenPromises(register, builtAddresses(builtFiles('dist')))).toEqual([])
})

test('each page and file of an indicator, each picture and each feed is among the addresses to keep', () => {
  const kept = new Set(reusedAddresses(getArchive('.')))
  const built = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .map((name) => `/${name.replaceAll('\\', '/')}`)
    .filter((name) => /^\/(?:indicateurs\/(?!index)|integrer\/.+\/|graphiques\/|cartes\/|flux\.)/.test(name))
    .filter((name) => /\.(?:html|md|svg|png|atom|json)$/.test(name))
    .map((name) => name.replace(/index\.html$/, ''))
  expect(built.length).toBeGreaterThan(10)
  expect(built.filter((path) => !kept.has(path))).toEqual([])
})

test('the checksums are those of the files as they are served', () => {
  const lines = dist('donnees/SHA256SUMS').toString('utf8').trimEnd().split('\n')
  const wrong = lines.filter((line) => {
    const [sum, name = ''] = line.split('  ')
    return (
      createHash('sha256')
        .update(dist(`donnees/${name}`))
        .digest('hex') !== sum
    )
  })
  expect(lines.length).toBeGreaterThan(10)
  expect(wrong).toEqual([])
})

describe('the data page', () => {
  const html = page('donnees/')
  const described = page('donnees/dictionnaire/')
  // The file of a programme of the State is offered on its page.
  const state = builtPages()
    .filter((path) => path.startsWith('/etat/'))
    .map((path) => page(path.slice(1)))
  const internal = [...[html, described, ...state].join('').matchAll(/href="([^"]*\/donnees\/[^"]+)"/g)].map(
    ([, href = '']) => href.slice(href.indexOf('/donnees/') + 1),
  )

  const former = getArchive('.').indicators.flatMap(({ formerSlugs }) => formerSlugs)

  test('links to every file and to the dictionary of every set', () => {
    const names = register.addresses
      .map(({ path }) => path.slice(1))
      .filter((name) => /^donnees\/(?!versions\/)./.test(name))
      .filter((name) => !former.some((slug) => name.startsWith(`donnees/indicateurs/${slug}.`)))
      // A set has its part of the dictionary, where the address that described it leads.
      .map((name) => name.replace(/^donnees\/(?!dictionnaire)([^/.]+)\/$/, 'donnees/dictionnaire/#$1'))
    expect(names.filter((name) => !internal.includes(name))).toEqual([])
  })

  test('links to nothing that is not there', () => {
    expect(internal.filter((path) => !existsSync(join('dist', path.replace(/#.*/, ''))))).toEqual([])
  })

  test('says its addresses, its licence, and the sentence to paste', () => {
    expect(html).toContain('&lt;jeu&gt;.csv')
    expect(html).toContain('https://www.etalab.gouv.fr/licence-ouverte-open-licence')
    expect(html).toMatch(/Pour citer.{0,400}données mises à jour le/s)
  })

  test('weighs, with its styles, 14 KB at most, as shipped', () => {
    expect(html).toContain('<style>')
    for (const copy of ['br', 'gz'])
      expect(statSync(`dist/donnees/index.html.${copy}`).size, copy).toBeLessThanOrEqual(14 * 1024)
  })
})

test('pages describe their data for machines: a catalogue, data sets, and an indicator that belongs to them', () => {
  expect(jsonLd(page('donnees/')).map((block) => block['@type'])).toEqual(['DataCatalog', 'Dataset'])
  const [set] = jsonLd(page('donnees/dictionnaire/'))
  expect(set).toMatchObject({ '@type': 'Dataset', license: expect.stringContaining('licence-ouverte') })
  const slug = /\/indicateurs\/([^.\n]+)\.csv/.exec(page('donnees/'))?.[1] ?? ''
  const [indicator] = jsonLd(page(`indicateurs/${slug}/`))
  expect(indicator).toMatchObject({
    '@type': 'Dataset',
    isPartOf: { '@id': set?.['isPartOf'] && expect.any(String) },
  })
})

test('no `<` stands in a block of JSON-LD', () => {
  for (const path of ['donnees/', 'donnees/dictionnaire/']) {
    const blocks = [...page(path).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
    expect(blocks.length).toBe(1)
    expect(blocks.filter(([, json = '']) => json.includes('<'))).toEqual([])
  }
})

test('a page can be cited by a reference manager', () => {
  const html = page('donnees/dictionnaire/')
  const meta = (name: string) => new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1]
  expect(meta('DC.title')).toBe(meta('citation_title'))
  expect(meta('DC.identifier')).toMatch(/\/donnees\/dictionnaire\/$/)
  expect(meta('DC.modified')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(meta('citation_publication_date')).toMatch(/^\d{4}\/\d{2}\/\d{2}$/)
})
