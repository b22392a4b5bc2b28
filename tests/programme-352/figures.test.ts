import { ownSlug } from '#model/line.ts'
import { expect, test } from 'vitest'
import { getArchive } from '#read/archive.ts'
import { releasedFacts } from '#downloads/release.ts'

/**
 * What no rule of `verify` can know of the figures of this programme. What was published of them is held by
 * `publications/` alone: a correction is made in `data/`, and `verify` names it.
 */
const archive = getArchive('.')

test('the figures of a document that was not read say who copied them, and where to check', () => {
  const copied = archive.tables.flatMap(({ document, rows }) =>
    rows.filter(({ reading }) => reading === 'copied').map((row) => ({ document, ...row })),
  )
  for (const { document, label, readingSource } of copied)
    expect(readingSource, `${document} · ${label}`).toMatch(/https:\/\//)
})

test('a printed row that no indicator is sure to be is kept, and tied to none', () => {
  const untied = archive.tables.flatMap(({ document, rows }) =>
    rows.filter(({ indicator }) => indicator === '').map(({ label }) => `${document} · ${label}`),
  )
  expect(untied).toEqual(
    expect.arrayContaining([
      'bilan-2024 · Entrepreneur(e)s d’intérêt général (EIG) recrutés',
      'bilan-2024 · Part des femmes dans les EIG',
    ]),
  )
})

test('what was published still has its place: a figure may be corrected, not lost', () => {
  const stated = new Set(releasedFacts(archive).map(({ identity }) => identity))
  const [first] = archive.register.releases
  expect(first?.facts.length).toBeGreaterThan(300)
  expect(first?.facts.filter(({ identity }) => !stated.has(identity))).toEqual([])
})

test('one label is one indicator, whatever the document', () => {
  const slugs: Readonly<Record<string, string>> = {
    'Nombre de problèmes investigués': 'problemes-investigues',
    'Nombre de produits lancés par an': 'produits-lances',
    'Nombre de produits abandonnés par an': 'produits-abandonnes',
    "Nombre de produits devenus des services public à impact national majeur au cours de l'année":
      'impact-national-majeur',
  }
  const rows = archive.tables.flatMap((table) => table.rows)
  for (const [label, indicator] of Object.entries(slugs)) {
    const named = rows.filter((row) => row.label === label)
    expect(named.length).toBeGreaterThan(0)
    for (const row of named) expect(row).toMatchObject({ indicator, line: ownSlug })
  }
})
