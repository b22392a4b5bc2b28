import { expect, test } from 'vitest'
import type { FactCell } from '#site/fact-table.ts'
import { yearPageOf } from './_year-page.ts'
import { tinyArchive } from '../../../../tests/support/tiny-archive.ts'

const archive = tinyArchive({
  'pap-2021*': `2021 Prévision
    1.1 Arbres = 100
    1.2 Bancs = 5
    1.3 Haies = `,
  'rap-2021*': `2021 Prévision PAP 2021 | 2021 Réalisation
    1.1 Arbres = 100 | 90
    1.2 Bancs = 5 |
    1.3 Haies = | `,
  'pap-2022*': `2022 Cible
    1.1 Arbres = 110
    1.4 Murets = 3`,
})
/** A cell's text; an indicator, whose titles are all alike here, by its slug. */
const textOf = (cell: FactCell) =>
  cell
    .map((part) =>
      typeof part === 'string' ? part : (/^\/indicateurs\/([^/]+)\/$/.exec(part.path)?.[1] ?? part.label),
    )
    .join('')

test('a year sets what was promised beside what was obtained', () => {
  expect(yearPageOf(archive, 2021).outcomes?.rows.map((row) => row.map(textOf))).toEqual([
    ['arbres', '100', '90', '−10', 'RAP\u00A02021'],
    ['bancs', '5', '–', '–', 'RAP\u00A02021'],
  ])
})

test('what documents print in words alone has its row, « Sans objet » has none', () => {
  const words = tinyArchive({
    'pap-2021*': `2021 Prévision
    1.1 Arbres = En hausse
    1.2 Bancs = Sans objet`,
    'rap-2021*': `2021 Prévision PAP 2021 | 2021 Réalisation
    1.1 Arbres = En hausse | Non déterminé
    1.2 Bancs = Sans objet | Sans objet`,
  })
  expect(yearPageOf(words, 2021).outcomes?.rows.map((row) => row.map(textOf))).toEqual([
    ['arbres', 'En hausse', 'Non déterminé', '–', 'RAP\u00A02021'],
  ])
})

test('a document shows the rows read, and says how many are left', () => {
  const [pap] = yearPageOf(archive, 2021).documents
  expect(pap?.rows.map(({ label }) => label)).toEqual(['Arbres', 'Bancs'])
  expect(pap?.rest).toBe('Un indicateur de ce document reste à relever.')
})

test('changes to the same end share a sentence', () => {
  expect(yearPageOf(archive, 2021).changes).toEqual([])
  expect(yearPageOf(archive, 2022).changes.map(textOf)).toEqual([
    'Deux indicateurs sont supprimés (PAP\u00A02022)\u00A0: bancs et haies.',
    'Un indicateur est créé (PAP\u00A02022)\u00A0: murets.',
  ])
})
