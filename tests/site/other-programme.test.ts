import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { getArchive } from '#read/archive.ts'
import type { Archive } from '#model/archive.ts'
import { reusedAddresses } from '#site/reused-addresses.ts'
import { knownArchive } from '../support/known-archive.ts'
import { axeFindings } from './axe.ts'
import { brokenLinks } from './broken-links.ts'
import { buildSite, textFiles } from './build-site.ts'
import { fileOf, movedPages } from './built-pages.ts'
import { openSite } from './open-site.ts'
import { readPages } from './page-facts.ts'
import { results, search, searchEnded } from './search-results.ts'
import { rowsOf } from './served-file.ts'

// Another programme, with a look of its own, and an indicator that was renamed after it was published: « entrees » is
// « visiteurs » today.
const archive = '.build/other-archive'
rmSync(archive, { recursive: true, force: true })
cpSync('tests/cases/base', archive, { recursive: true })
cpSync('tests/support/themes/exemple', `${archive}/theme`, { recursive: true })
const sheet = join(archive, 'content/indicateurs/visiteurs.mdx')
writeFileSync(
  sheet,
  `${readFileSync(sheet, 'utf8').replace('voir_aussi:', 'anciens_identifiants: [entrees]\nvoir_aussi:')}\nLa mise en œuvre est lente.\n`,
)
const objective = join(archive, 'content/objectifs/ouvrir-des-jardins.mdx')
writeFileSync(
  objective,
  readFileSync(objective, 'utf8').replace('Ouvrir des jardins', '"Ouvrir l\'accès : des jardins"'),
)
const year = join(archive, 'content/exercices/2022.mdx')
writeFileSync(
  year,
  `${readFileSync(year, 'utf8')}\nDix jardins[^1] près des sous\u2011préfectures. Voir [plus bas](#un-titre-de-trop).\n\n[^1]: Dont deux fermés.\n\n# Un titre de trop\n\n![Le dessin du site](/icone.svg)\n`,
)
const folder = buildSite(
  'other-programme',
  { ARCHIVE: archive, SITE_URL: 'https://jardins.example/999/' },
  { draft: true },
)
const site = await openSite(folder, '/999/')
const pages = await readPages(site.browser, folder)
const pageOf = (path: string) => pages.find((page) => page.path === path)?.text ?? ''

test('its pages say its name, owner and figures', () => {
  expect(pageOf('/')).toContain('Jardins partagés')
  expect(pageOf('/')).toContain('Programme 999 · DJP · 2022')
  expect(pageOf('/indicateurs/jardins-ouverts/')).toContain(
    'En 2022, il y a eu 14 jardins ouverts ; 15 étaient prévus.',
  )
  expect(pageOf('/archives/2022/')).toContain('Non déterminé')
  for (const { text, path } of pages) expect(text, path).toContain('Programme 999 « Jardins partagés »')
})

test('its links all lead somewhere', () => {
  expect(brokenLinks(pages, folder, { origin: 'https://jardins.example', base: '/999/' })).toEqual([])
})

test('a text may have pictures and notes, in French, and its page has one main title', () => {
  const html = readFileSync(fileOf('/archives/2022/', folder), 'utf8')
  expect(html).toContain('<img src="/999/icone.svg" alt="Le dessin du site"')
  expect(html).toContain('id="footnote-label">Notes</h2>')
  expect(html).toContain('aria-label="Revenir à l’appel de la note 1"')
  const levels = pages.find(({ path }) => path === '/archives/2022/')?.headings ?? []
  expect(levels.filter(({ level }) => level === 1)).toHaveLength(1)
  expect(levels).toContainEqual({ level: 2, text: 'Un titre de trop' })
})

test('a filter whose value the page prints otherwise than it was typed keeps what has it', async () => {
  const page = await site.visit('/recherche/')
  await page.selectOption('select[name=objectif]', { index: 1 })
  expect(await searchEnded(page)).toMatch(/^\d+ résultats?\./)
  const [first] = await results(page)
  expect(first?.title).toBe('Objectif 1\u00A0: Ouvrir l’accès\u00A0: des jardins')
  await page.context().close()
})

test('words joined by a hyphen that does not break are found, whole or by one of them', async () => {
  const page = await site.visit('/recherche/')
  for (const query of ['sous-préfectures', 'préfecture', 'sous\u2011préfectures'])
    expect((await search(page, query))[0]?.path, query).toBe('/999/archives/2022/')
  await page.context().close()
})

test('its decimals and thousands are shown, published and found', async () => {
  expect(pageOf('/indicateurs/visiteurs/')).toContain('32,4')
  const french = readFileSync(`${folder}/donnees/indicateurs/visiteurs.fr.csv`, 'utf8').slice(1)
  const values = (text: string, delimiter: ',' | ';') => rowsOf(text, delimiter).map((row) => row['valeur'])
  expect(values(french, ';')).toEqual(expect.arrayContaining(['32,4', '33,5', '1640']))
  const plain = readFileSync(`${folder}/donnees/indicateurs/visiteurs.csv`, 'utf8')
  expect(values(plain, ',')).toEqual(expect.arrayContaining(['32.4', '33.5', '1640']))
  const page = await site.visit('/recherche/')
  for (const query of ['32,4', '32.4', '1 640', '1640']) {
    expect(
      (await search(page, query)).map(({ path }) => path),
      query,
    ).toContain('/999/indicateurs/visiteurs/')
  }
  await page.context().close()
})

test('« oeuvre » finds « œuvre », shown as it is printed', async () => {
  const page = await site.visit('/recherche/')
  for (const query of ['oeuvre', 'œuvre', "l'oeuvre"]) {
    const [found] = await search(page, query)
    expect(found?.path, query).toBe('/999/indicateurs/visiteurs/')
    expect(found?.excerpt, query).toContain('La mise en œuvre est lente.')
    expect(await page.locator('#resultats mark').textContent(), query).toBe('œuvre')
  }
  await page.context().close()
})

describe('the slug that an indicator had before', () => {
  const moved = movedPages(folder).filter((path) => path.startsWith('/indicateurs/'))
  test.each([true, false])(
    'its pages lead to the present ones, with script: %s',
    async (javaScriptEnabled) => {
      const anchor = '#2022-realisation-part-enfants-rap-2022'
      expect(moved).toEqual(
        expect.arrayContaining([
          '/indicateurs/entrees/',
          '/indicateurs/entrees/citer/',
          '/indicateurs/visiteurs/citer/',
        ]),
      )
      for (const path of moved.filter((one) => /entrees|visiteurs/.test(one))) {
        const present = site.at('/indicateurs/visiteurs/')
        const page = await site.visit(`${path}${anchor}`, { javaScriptEnabled })
        // The whole path: that of a page of citations starts as the present one does.
        await page.waitForURL(({ origin, pathname }) => `${origin}${pathname}` === present)
        // Without script, the browser forgets which figure was asked for.
        expect(page.url()).toBe(`${present}${javaScriptEnabled ? anchor : ''}`)
        await page.context().close()
      }
    },
  )

  test('they say where they lead, and no search keeps them', async () => {
    const [page] = await readPages(site.browser, folder, moved)
    expect(page).toMatchObject({
      canonical: 'https://jardins.example/999/indicateurs/visiteurs/',
      meta: { robots: 'noindex' },
      headings: [{ level: 1, text: 'Cette page a changé d’adresse' }],
      links: ['/999/indicateurs/visiteurs/'],
    })
    const found = await site.visit('/recherche/')
    const paths = (await search(found, 'changé d’adresse')).map(({ path }) => path)
    expect(paths.filter((path) => path.includes('entrees'))).toEqual([])
    await found.context().close()
    expect(readFileSync(`${folder}/sitemap.xml`, 'utf8')).not.toContain('entrees')
  })

  test('its files stay, the same as under the present one', () => {
    const files = [
      ...['csv', 'fr.csv', 'json'].map((format) => `donnees/indicateurs/entrees.${format}`),
      ...['svg', 'png'].flatMap((format) => [
        `graphiques/indicateurs/entrees.${format}`,
        `graphiques/indicateurs/entrees.part-enfants.${format}`,
      ]),
      'cartes/indicateurs/entrees.png',
      'indicateurs/entrees.md',
      'integrer/indicateurs/entrees/index.html',
    ]
    for (const file of files) {
      const present = readFileSync(join(folder, file.replace('entrees', 'visiteurs')))
      expect(readFileSync(join(folder, file)).equals(present), file).toBe(true)
    }
    expect(readFileSync(`${folder}/donnees/SHA256SUMS`, 'utf8')).toContain('  indicateurs/entrees.csv\n')
    expect(readFileSync(`${folder}/donnees/datapackage.json`, 'utf8')).not.toContain('entrees')
  })

  test('all its addresses are among those to keep', () => {
    const kept = reusedAddresses(getArchive(archive)).filter((path) => path.includes('entrees'))
    expect(kept.length).toBeGreaterThan(8)
    const missing = kept.filter((path) => !existsSync(fileOf(path, folder)))
    expect(missing).toEqual([])
  })
})

const green = 'rgb(27, 94, 63)'

test('a folder theme/ changes name, logo, colours and type, and no other file', async () => {
  const page = await site.visit('/indicateurs/jardins-ouverts/')
  expect(await page.locator('header .site-name').textContent()).toMatch(
    /Ville des jardins\s*Les jardins en chiffres/,
  )
  expect(await page.locator('header img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40)
  expect(
    await page
      .locator('main a')
      .first()
      .evaluate((link) => getComputedStyle(link).color),
  ).toBe(green)
  expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).fontFamily)).toBe(
    'Georgia, serif',
  )
  expect(await page.locator('footer a').filter({ hasText: 'non conforme' }).count()).toBe(1)
  expect(await axeFindings(page)).toEqual([])
  await page.context().close()
})

test('embeds and pictures follow', () => {
  expect(readFileSync(`${folder}/integrer/style.css`, 'utf8')).toContain('#1b5e3f')
  const picture = readFileSync(`${folder}/graphiques/indicateurs/jardins-ouverts.svg`, 'utf8')
  expect(picture).toContain('#1b5e3f')
  expect(picture).not.toContain('#0b4f8a')
})

test('it says nothing of programme 352', () => {
  const words = namesOf(knownArchive)
  expect(words.length).toBeGreaterThan(15)
  expect(mentions(textFiles(folder), words)).toEqual([])
})

test('no source file names programme 352', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|astro|css)$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => [name, readFileSync(`src/${name}`, 'utf8')] as const)
  expect(sources.length).toBeGreaterThan(100)
  expect(mentions(new Map(sources), namesOf(knownArchive))).toEqual([])
})

/** What only this programme says: its number, names and owner, the slugs of its content. */
function namesOf({ programme, objectives, indicators, crossChecks }: Archive) {
  const { number, owner, ownerFullName, siteName, name, names } = programme
  const slugs = [...objectives, ...indicators, ...crossChecks].map(({ slug }) => slug)
  return [number, owner, ownerFullName, siteName, name, ...names.map((former) => former.name), ...slugs]
}

/** Which texts hold which words, whole and whatever their case. */
function mentions(texts: ReadonlyMap<string, string>, words: readonly string[]): readonly string[] {
  const patterns = words.map((word) => {
    const literal = word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return { word, pattern: new RegExp(`(?<![\\p{L}\\p{N}.])${literal}(?![\\p{L}\\p{N}])`, 'iu') }
  })
  return [...texts].flatMap(([name, text]) =>
    patterns.filter(({ pattern }) => pattern.test(text)).map(({ word }) => `${name} : ${word}`),
  )
}
