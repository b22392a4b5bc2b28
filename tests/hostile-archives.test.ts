import { expect, test } from 'vitest'
import { verifyReport } from '#cli/reporters/terminal.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { overlaid } from './support/overlay.ts'

const base = overlaid('base')
const text = (file: string) => new TextDecoder().decode(base.get(file))
const table = 'data/tableaux/rap-2022.csv'
const page = 'content/pages/methode.mdx'
const programme = 'content/programme.yaml'
const glossary = 'content/glossaire.yaml'
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

/** Files that took minutes to read, or stopped the build with a trace. */
const hostile: readonly (readonly [what: string, file: string, content: string, rules: readonly string[]])[] =
  [
    ['40,000 blank lines', table, `${text(table)}${'\n'.repeat(40_000)}`, []],
    ['80,000 blank lines', table, `${text(table)}${'\r\n'.repeat(80_000)}`, ['fichier-demesure']],
    ['a row of 2,000,000 characters', table, `${text(table)}${'x'.repeat(2_000_000)}`, ['fichier-demesure']],
    [
      'a heading of 500,000 dashes',
      table,
      text(table).replace('2022 Réalisation', '-'.repeat(500_000)),
      ['cellule-trop-longue'],
    ],
    ['a line of 40,000 dashes', page, `${text(page)}${'-'.repeat(40_000)}`, ['fichier-demesure']],
    ['2,000 lists in each other', page, `${text(page)}\n${'- '.repeat(2_000)}a\n`, ['fichier-demesure']],
    ['9,000 quotations in each other', page, `${text(page)}\n${'> '.repeat(9_000)}a\n`, ['fichier-demesure']],
    [
      '20,000 tags that nothing closes',
      page,
      `${text(page)}${'<Terme id="pap">\n\n'.repeat(20_000)}`,
      ['fichier-demesure'],
    ],
    [
      'thirty tags in the braces of each other',
      page,
      `${text(page)}${'<Terme id={'.repeat(30)}`,
      ['balise-interdite'],
    ],
    ['40,000 braces', page, `${text(page)}${'{\n'.repeat(40_000)}`, ['balise-interdite']],
    [
      '20,000 keys that no sheet has',
      programme,
      `${text(programme)}\n${lines(20_000, (n) => `k${n}: a`)}`,
      ['cle-inconnue'],
    ],
    [
      '20,000 times one key',
      programme,
      `${text(programme)}\n${lines(20_000, () => 'k: a')}`,
      ['fiche-illisible'],
    ],
    [
      '10,000 terms without a definition',
      glossary,
      `${text(glossary)}\n${lines(10_000, (n) => `- identifiant: x${n}`)}`,
      ['cle-manquante'],
    ],
    [
      '45,000 links that nothing closes',
      page,
      `${text(page)}\n${lines(45_000, () => '[a](x y [b](')}`,
      ['lien-interdit'],
    ],
    [
      '45,000 notes that nothing calls',
      page,
      `${text(page)}\n${lines(45_000, (n) => `[^${n}]: a`)}`,
      ['lien-interdit'],
    ],
    [
      'an address of 600,000 characters',
      table,
      `${text(table)}${'a?b'.repeat(100_000)}/${'a?b'.repeat(100_000)}`,
      ['nombre-de-cellules'],
    ],
    ['9,000 brackets', glossary, '['.repeat(9_000), ['fiche-illisible']],
  ]

test.each(hostile)('%s in %s are read in seconds, and told in one place', (_, file, content, rules) => {
  const ingested = ingestFiles(new Map([...base, [file, new TextEncoder().encode(content)]]))
  expect([...new Set(ingested.problems.map(({ rule }) => rule))]).toEqual(rules)
  expect(ingested.problems.every((problem) => problem.file === file)).toBe(true)
  expect(verifyReport(ingested)).not.toContain('x'.repeat(1_000))
})
