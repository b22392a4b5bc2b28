import { expect, test } from 'vitest'
import { targetsAfterResults } from '#model/comparison.ts'
import { tinyArchive } from '../../tests/support/tiny-archive.ts'

const tables = {
  'rap-2022': `2021 Réalisation | 2022 Cible | 2022 Réalisation | 2023 Cible
    1.1 Arbres = 50 | 50 | 49 | Sans objet
    1.2 Bancs = Non déterminé | 5 | 6 | 4`,
}

test('a target stands beside the result of the year before, when both are numbers', () => {
  const archive = tinyArchive(tables)
  const targets = archive.indicators.flatMap((indicator) => targetsAfterResults(archive, indicator))
  expect(targets.map(({ line, year, gap }) => [line.indicator, year, gap.difference])).toEqual([
    ['arbres', 2022, 0],
    ['bancs', 2023, -2],
  ])
})

test('across a break of the series nothing is compared', () => {
  const change = { document: 'rap-2022', kind: 'scope', reason: '', breakYear: 2022 } as const
  const archive = tinyArchive(tables, { arbres: [change] })
  const [arbres] = archive.indicators
  expect(arbres === undefined ? undefined : targetsAfterResults(archive, arbres)).toEqual([])
})
