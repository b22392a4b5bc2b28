import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkArchive } from '#cli/check-archive.ts'
import { verifyReport } from '#cli/reporters/terminal.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { rules } from '#read/content-problem.ts'
import { aboutSlug } from '#urls.ts'
import { overlaid } from './support/overlay.ts'

const folder = 'tests/cases'

/** Archives with an expected report that are not the proof of one rule. */
const others = [
  'annee-publiee-retiree',
  'audit-d-accessibilite',
  'bilan-sans-editeur',
  'cellules-de-fin-omises',
  'colonne-d-une-autre-annee',
  'credits-d-actions',
  'depense-en-trop',
  'etoiles-perdues',
  'fiches-illisibles',
  'fichiers-mal-nommes',
  'libelles-typographiques',
  'liens-du-texte',
  'lignes-egales',
  'noms-en-capitales',
  'perimetre-en-double',
  'plusieurs-fautes',
  'separateur-annonce',
  'tableau-d-un-texte',
  'texte-hostile',
  'texte-inerte',
  'textes-illisibles',
  'titre-au-dessus',
  'unites-etrangeres',
  'unites-multiples',
]

const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(folder, entry.name)).includes('attendu.txt'))
  .map(({ name }) => name)

const names = Object.keys(rules).toSorted()

test('each rule has its archive and its heading in the editors’ guide, and the reverse', () => {
  const headings = readFileSync('GUIDE-EDITEURS.md', 'utf8').split(
    '\n## Ce que veut dire chaque message\n',
  )[1]
  const helped = [...(headings ?? '').matchAll(/^### (.+)$/gm)].map(([, rule]) => rule)
  expect(cases.filter((name) => !others.includes(name)).toSorted()).toEqual(names)
  expect(helped.toSorted()).toEqual(names)
})

test('the tiny programme has no fault', () => {
  expect(checkArchive(overlaid('base')).problems).toEqual([])
})

describe.each(cases)('%s', (name) => {
  test('is reported word for word', async () => {
    const report = `${verifyReport(checkArchive(overlaid(name)))}\n`
    await expect(report).toMatchFileSnapshot(`cases/${name}/attendu.txt`)
  })
})

test.each(names)('one fault of the rule %s gives one message, under its own name', (name) => {
  expect(checkArchive(overlaid(name)).problems.map(({ rule }) => rule)).toEqual([name])
})

const base = overlaid('base')

describe.each([...base.keys()])('%s', (file) => {
  test('in another encoding is one problem', () => {
    const files = new Map([...base, [file, new Uint8Array([0xe9, 0x0a])]])
    expect(ingestFiles(files).problems.map(({ rule, file }) => [rule, file])).toEqual([['encodage', file]])
  })

  test('without a character in it is one problem', () => {
    const files = new Map([...base, [file, new Uint8Array()]])
    expect(ingestFiles(files).problems).toMatchObject([{ severity: 'error', file }])
  })
})

test.each(['../../../package', 'a/b', 'A', 'été', '.', 'a--b', ''])(
  'a former identifier that could lead out of its folder is refused: %s',
  (slug) => {
    const file = 'content/indicateurs/jardins-ouverts.mdx'
    const text = new TextDecoder().decode(base.get(file))
    const changed = text.replace('unite: Nb', `anciens_identifiants: ['${slug}']\nunite: Nb`)
    const { sources, problems } = ingestFiles(new Map([...base, [file, new TextEncoder().encode(changed)]]))
    expect(sources).toBeUndefined()
    expect(problems).toMatchObject([{ rule: 'valeur-de-cle', file, heading: 'anciens_identifiants' }])
  },
)

/** The names that routes have in a folder of `src/pages`, as files of `content/` could have them. */
const routesIn = (folder: string) =>
  readdirSync(join('src/pages', folder))
    .filter((name) => name.endsWith('.astro') || existsSync(join('src/pages', folder, name, 'index.astro')))
    .map((name) => name.replace(/\.astro$/, ''))
    .filter((name) => /^[a-z0-9-]+$/.test(name))

test.each([
  ...['cartes', 'graphiques', 'integrer', 'pagefind', ...routesIn('')]
    // The one page of which a file of content/pages is a part.
    .filter((slug) => slug !== aboutSlug)
    .map((slug) => ['pages', 'methode', slug]),
  ...routesIn('objectifs').map((slug) => ['objectifs', 'ouvrir-des-jardins', slug]),
  ...routesIn('recoupements').map((slug) => ['recoupements', 'registre', slug]),
  ...routesIn('indicateurs').map((slug) => ['indicateurs', 'jardins-ouverts', slug]),
])('a file of content/%s like %s cannot take the name of a page of the site: %s', (folder, name, slug) => {
  const text = base.get(`content/${folder}/${name}.mdx`) ?? new Uint8Array()
  const file = `content/${folder}/${slug}.mdx`
  const { sources, problems } = ingestFiles(new Map([...base, [file, text]]))
  expect(sources).toBeUndefined()
  expect(problems).toContainEqual(
    expect.objectContaining({
      rule: 'identifiant-deja-pris',
      file,
      found: slug,
      remedy: 'renommer le fichier.',
    }),
  )
})
