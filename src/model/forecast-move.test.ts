import { expect, test } from 'vitest'
import { forecastMoves } from '#model/comparison.ts'
import { tinyArchive } from '../../tests/support/tiny-archive.ts'

test('a forecast and its update are set side by side, moved or not, even before the result', () => {
  const archive = tinyArchive({
    'pap-2021': `2020 Prévision PAP 2020 | 2020 Prévision actualisée | 2021 Prévision
      1.1 Arbres = 80 | 50 | 140
      1.2 Bancs = 19 | 19 | 40
      1.3 Haies = 30 | Non déterminé | 40`,
  })
  const moves = archive.indicators.flatMap(({ lines }) =>
    lines.flatMap((line) => forecastMoves(archive, line)),
  )
  expect(moves.map(({ line, year, gap }) => [line.indicator, year, gap.difference])).toEqual([
    ['arbres', 2020, -30],
    ['bancs', 2020, 0],
  ])
})
