import { expect, test } from 'vitest'
import { targetPathView } from './_moved-charts.ts'
import { tinyArchive, tinyLine } from '../../../../tests/support/tiny-archive.ts'

function viewOf(tables: Readonly<Record<string, string>>) {
  const archive = tinyArchive(tables)
  return targetPathView(archive, tinyLine(archive, 'arbres'))
}

test('a target that moved makes the title, and its documents stand in the order they came out', () => {
  const view = viewOf({
    'pap-2023': '2025 Cible\n1.1 Arbres = 8',
    'rap-2022': '2025 Cible\n1.1 Arbres = Sans objet',
    'pap-2024': '2025 Cible | 2026 Cible\n1.1 Arbres = 7 | 7',
  })
  expect(view?.title).toBe('La cible pour 2025 passe de 8 à 7')
  expect(view?.sentences).toEqual(['La cible pour 2025 passe de 8 (PAP\u00A02023) à 7 (PAP\u00A02024).'])
  expect(view?.spec.documents).toEqual([
    { type: 'PAP', year: '2023' },
    { type: 'RAP', year: '2022' },
    { type: 'PAP', year: '2024' },
  ])
  expect(view?.spec.targets.map(({ year, steps }) => [year, steps.map(({ label }) => label)])).toEqual([
    [2025, ['8', 'Sans objet', '7']],
    [2026, ['7']],
  ])
})

test('a target given up is said in the words of the document', () => {
  const view = viewOf({
    'rap-2021': '2023 Cible PAP 2021\n1.1 Arbres = 200',
    'rap-2022': '2023 Cible\n1.1 Arbres = Sans objet',
  })
  expect(view?.sentences).toEqual([
    'La cible pour 2023 passe de 200 (PAP\u00A02021) à « Sans objet » (RAP\u00A02022).',
  ])
})

test('several moves are counted, none is said to be none, and one statement alone makes no chart', () => {
  const title = (first: string, second: string) =>
    viewOf({
      'pap-2022': `2023 Cible | 2024 Cible\n1.1 Arbres = ${first}`,
      'pap-2023': `2023 Cible | 2024 Cible\n1.1 Arbres = ${second}`,
    })?.title
  expect(title('5 | 6', '4 | 7')).toBe('Une cible qui change d’un document à l’autre deux fois sur deux')
  expect(title('5 | 6', '5 | 6')).toBe('Des cibles inchangées d’un document à l’autre')
  expect(title('5 | 6', 'Sans objet | 6')).toBe('La cible pour 2023 passe de 5 à « Sans objet »')
  expect(viewOf({ 'pap-2022': '2023 Cible\n1.1 Arbres = 5' })).toBeUndefined()
})
