import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { knownRoot } from '../support/known-archive.ts'
import { buildSite, textFiles } from './build-site.ts'
import { openSite } from './open-site.ts'
import { readPages } from './page-facts.ts'
import { search } from './search-results.ts'
import { cellsOf } from './served-file.ts'

/**
 * Two figures, each of one source file and printed nowhere else, take another value, and everything that shows them must
 * follow: tables, charts, sentences, alternative texts, prose, downloads, search. One stands in a RAP, the other only in
 * a report of the administration. Two builds, before and after, serve both.
 */
const source = 'data/tableaux/rap-2022.csv'
const line =
  '1.1,problemes-investigues,,Nombre de problèmes investigués,Nb,en-tête déduit,50,115,200,75,Sans objet'
const changed = line.replace(',75,', ',18 643,')
const text = readFileSync(`${knownRoot}/${source}`, 'utf8')

/** The site with that line and this result in a report. */
function builtWith(name: string, row: string, reported: number): string {
  const archive = `.build/${name}-archive`
  rmSync(archive, { recursive: true, force: true })
  for (const folder of ['data', 'content'])
    cpSync(`${knownRoot}/${folder}`, `${archive}/${folder}`, { recursive: true })
  writeFileSync(`${archive}/${source}`, text.replace(line, row))
  const documents = `${archive}/data/documents.csv`
  const [heading = '', ...rows] = readFileSync(documents, 'utf8').trimEnd().split('\n')
  const named = heading
    .split(',')
    .map(
      (column) =>
        ({ document: 'bilan-2022', type: 'BILAN', exercice: '2022', programme_libelle: 'Bilan' })[column] ??
        '',
    )
  writeFileSync(
    documents,
    [`${heading},editeur`, ...rows.map((one) => `${one},`), `${named.join(',')},DINUM`, ''].join('\n'),
  )
  writeFileSync(
    `${archive}/data/tableaux/bilan-2022.csv`,
    `indicateur,libelle,unite,2022 Objectifs PLF,2022 Résultats\nproduits-fast,Produits accompagnés,Nb,12,${reported}\n`,
  )
  const folder = buildSite(name, { ARCHIVE: archive }, { draft: true })
  rmSync(archive, { recursive: true, force: true })
  return folder
}

const folderBefore = builtWith('one-number-before', line, 17_643)
const site = await openSite(builtWith('one-number', changed, 17_652))
const before = await readPages(site.browser, folderBefore)
const after = await readPages(site.browser, site.folder)

/** How many times a number stands in a text, however its thousands are set; parts of other numbers don't count. */
function count(number: number, text: string): number {
  const digits = `${number}`.replace(/\B(?=(\d{3})+$)/g, '(?:[\\s\u202F\u00A0]|\\\\,)?')
  return text.match(new RegExp(`(?<![\\p{L}\\d.,-])${digits}(?![\\p{L}\\d]|[.,-]\\d)`, 'gu'))?.length ?? 0
}

/** How often each file says a number, those that never do left out. */
const counts = (number: number, texts: Iterable<readonly [string, string]>) =>
  Object.fromEntries(
    [...texts].map(([name, said]) => [name, count(number, said)]).filter(([, times]) => times !== 0),
  )

/** Which year another source differs most on: a sentence about all years, that a number may enter or leave. */
const largestGap = /L’écart le plus grand est celui de (\d{4})\s: ([^.]*)\./g

/**
 * What pages say, narrow columns with all their digits, but for what the number is not alone to decide: pages of data
 * sets count their lines, and one of them has 75; `largestGap` has a test of its own.
 */
const textsOf = (pages: typeof before) =>
  pages
    .filter(({ path }) => !/^\/donnees\/[^/]+\/$/.test(path))
    .map(({ path, text, meta }) => {
      const said = `${text}\n${meta['description']}`.replaceAll(largestGap, '')
      return [path, said.replaceAll(/(?<![\d,])19\sk(?!\p{L})/gu, '18643')] as const
    })
/** The downloads, cell by cell: in a CSV a comma parts two numbers. */
const dataOf = (folder: string) =>
  [...textFiles(folder)]
    .filter(([name]) => /^donnees\/.*\.(csv|json)$/.test(name) && name !== 'donnees/datapackage.json')
    // A release, or the version of a document's file, keeps what was published on its day.
    .filter(([name]) => !name.startsWith('donnees/versions/') && !/\.v\d+\.csv$/.test(name))
    .map(([name, written]): readonly [string, string] => {
      if (!name.endsWith('.csv')) return [name, written]
      const cells = name.endsWith('.fr.csv') ? cellsOf(written.slice(1), ';') : cellsOf(written, ',')
      return [name, cells.flat().join('\n')]
    })

test('the figure stands once in the source', () => {
  expect(text.split(line)).toHaveLength(2)
})

test('every page follows, as many times as it said the old number', () => {
  const old = counts(75, textsOf(before))
  expect(Object.keys(old)).toEqual(
    expect.arrayContaining([
      '/',
      '/archives/2022/',
      '/indicateurs/',
      '/indicateurs/problemes-investigues/',
      '/objectifs/produits-numeriques-utiles/',
    ]),
  )
  expect(counts(75, textsOf(after))).toEqual({})
  expect(counts(18643, textsOf(after))).toEqual(old)
})

test('other sources compare with it', () => {
  for (const path of ['/recoupements/betagouv-annuel/', '/recoupements/betagouv-etats/']) {
    const [said = ''] = after.find((page) => page.path === path)?.text.match(largestGap) ?? []
    expect(said).toMatch(/celui de 2022\s: 18\s643 selon le RAP\s2022/)
  }
})

test('every download follows', () => {
  const old = counts(75, dataOf(folderBefore))
  for (const name of ['observations', 'indicateurs/problemes-investigues', 'documents/rap-2022']) {
    for (const extension of ['csv', 'fr.csv', 'json'])
      expect(old).toHaveProperty([`donnees/${name}.${extension}`])
  }
  expect(counts(75, dataOf(site.folder))).toEqual({})
  expect(counts(18643, dataOf(site.folder))).toEqual(old)
})

describe('the page of its indicator', async () => {
  const page = await site.visit('/indicateurs/problemes-investigues/')
  const shown = '18\u202F643'

  test('says it in its finding, with the gap computed again', async () => {
    expect(await page.textContent('.lead')).toContain(
      `En 2022, il y a eu ${shown}\u00A0problèmes investigués\u202F; 200\u00A0étaient visés.`,
    )
  })

  test('shows it in its table, for readers and for programs', async () => {
    const cell = page.locator('data[value="18643"]')
    expect((await cell.textContent())?.trim()).toBe(shown)
    expect(await page.locator('data[value="75"]').count()).toBe(0)
  })

  test('draws and says it in its chart', async () => {
    const chart = page.locator('figure.chart svg').first()
    expect((await chart.locator('a title').allTextContents()).join(' ')).toContain(`${shown} obtenus`)
    expect(await chart.locator('text').allTextContents()).toContain(shown)
  })
})

test('the prose of the year quotes it', async () => {
  const page = await site.visit('/archives/2022/')
  expect(await page.locator('.prose a.figure').allTextContents()).toContain('18\u202F643')
  await page.context().close()
})

test.each(['18 643', '18643', '18\u202F643'])('who types « %s » finds it', async (query) => {
  const page = await site.visit('/recherche/')
  const found = (await search(page, query)).map(({ path }) => path)
  const { pathname: base } = new URL(site.url)
  expect(found).toContain(`${base}indicateurs/problemes-investigues/`)
  expect(found).toContain(`${base}archives/2022/`)
  await page.context().close()
})

test('a figure of a bilan is the same wherever it is shown, and says that a bilan gives it', () => {
  const [old, present] = [textFiles(folderBefore), textFiles(site.folder)]
  const times = (digits: string, said: string) =>
    said.match(new RegExp(`(?<!\\d)${digits.replace(/(?=\d{3}$)/, '[\\s\u202F\u00A0]?')}(?!\\d)`, 'gu'))
      ?.length ?? 0
  const bilanCounts = (digits: string, texts: ReadonlyMap<string, string>) =>
    Object.fromEntries(
      [...texts].map(([name, said]) => [name, times(digits, said)]).filter(([, number]) => number !== 0),
    )
  const said = bilanCounts('17643', old)
  expect(bilanCounts('17652', present)).toEqual(said)
  expect(bilanCounts('17643', present)).toEqual({})
  expect(Object.keys(said)).toEqual(
    expect.arrayContaining([
      'archives/2022/index.html',
      'donnees/documents/bilan-2022.csv',
      'donnees/indicateurs/produits-fast.csv',
      'donnees/observations.csv',
      'graphiques/indicateurs/produits-fast.svg',
      'indicateurs/produits-fast.md',
      'indicateurs/produits-fast/index.html',
      'integrer/indicateurs/produits-fast/index.html',
      'promesses/index.html',
    ]),
  )
  expect(old.get('indicateurs/produits-fast/index.html')).toContain('selon le bilan')
})
