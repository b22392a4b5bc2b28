import { expect, test } from 'vitest'
import { lineOf, ownSlug } from '#model/line.ts'
import { revisionsOf } from '#model/revisions.ts'
import { targetPaths } from '#model/target-path.ts'
import { baseArchive, baseText } from '../../tests/support/base-archive.ts'
import { tinyArchive, tinyLine } from '../../tests/support/tiny-archive.ts'

const shown = (paths: ReturnType<typeof targetPaths>) =>
  paths.map(({ year, statements, moved }) => [
    year,
    statements.map(({ observation }) => `${observation.document} ${observation.value.printed}`).join(' → '),
    moved,
  ])

test('the target of one year, statement after statement', () => {
  const archive = tinyArchive({
    'pap-2023': '2023 Cible | 2024 Cible | 2025 Cible\nArbres = 6 | 7 | 8',
    'pap-2024': '2023 Cible PAP 2023 | 2024 Cible | 2025 Cible | 2026 Cible\nArbres = 6 | 7 | 7 |',
  })
  expect(shown(targetPaths(archive, tinyLine(archive, 'arbres')))).toEqual([
    [2023, 'pap-2023 6', false],
    [2024, 'pap-2023 7 → pap-2024 7', false],
    [2025, 'pap-2023 8 → pap-2024 7', true],
  ])
})

test('a recall counts as said by the PAP it names, even one that nobody read', () => {
  const archive = tinyArchive({
    'pap-2022': '2023 Cible\nArbres = 180',
    'rap-2021': '2023 Cible PAP 2021\nArbres = 200',
    'rap-2022': '2023 Cible\nArbres = Sans objet',
  })
  const [path] = targetPaths(archive, tinyLine(archive, 'arbres'))
  expect(path?.statements.map(({ papYear, rank }) => [papYear, rank])).toEqual([
    [2021, 2020.75],
    [undefined, 2021.75],
    [undefined, 2023.4],
  ])
  expect(shown(targetPaths(archive, tinyLine(archive, 'arbres')))).toEqual([
    [2023, 'rap-2021 200 → pap-2022 180 → rap-2022 Sans objet', true],
  ])
})

test('a recall that contradicts its PAP stays, and is a move', () => {
  const archive = tinyArchive({
    'pap-2021': '2023 Cible\nArbres = 200',
    'rap-2021': '2023 Cible PAP 2021\nArbres = 190',
  })
  expect(shown(targetPaths(archive, tinyLine(archive, 'arbres')))).toEqual([
    [2023, 'pap-2021 200 → rap-2021 190', true],
  ])
})

test('bounds are statements; lines are apart', () => {
  const archive = tinyArchive({
    'pap-2021': '2023 Cible\nArbres = >=10\nArbres/part = 50',
    'pap-2022': '2023 Cible\nArbres = >10\nArbres/part = 50,0',
  })
  expect(shown(targetPaths(archive, tinyLine(archive, 'arbres')))).toEqual([
    [2023, 'pap-2021 >=10 → pap-2022 >10', true],
  ])
  expect(shown(targetPaths(archive, tinyLine(archive, 'arbres/part')))).toEqual([
    [2023, 'pap-2021 50 → pap-2022 50,0', false],
  ])
})

test('figures in units that do not convert compare with nothing: no target moved, no result was revised', () => {
  const [pap, rap] = ['data/tableaux/pap-2022.csv', 'data/tableaux/rap-2022.csv']
  const archive = baseArchive({
    [pap]: baseText(pap, [['ouverts,Nb', 'ouverts,jours']]),
    [rap]: baseText(rap, [['ouverts,Nb', 'ouverts,mois']]),
  })
  const indicator = archive.indicatorBySlug.get('jardins-ouverts')
  const line = indicator && lineOf(indicator, ownSlug)
  if (indicator === undefined || line === undefined) throw new Error('no line')
  expect(shown(targetPaths(archive, line))).toEqual([[2024, 'pap-2022 20 jours → rap-2022 20', false]])
  expect(revisionsOf(archive, indicator)).toEqual([])
})
