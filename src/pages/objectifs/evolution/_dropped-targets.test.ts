import { expect, test } from 'vitest'
import { orphanTargets } from './_dropped-targets.ts'
import { tinyArchive } from '../../../../tests/support/tiny-archive.ts'

const archive = tinyArchive({
  'pap-2021*': `2021 Cible | 2023 Cible
    1.1 Arbres = 100 | 200
    1.2 Bancs = 5 | 8`,
  'rap-2022': `2023 Cible
    1.1 Arbres = Sans objet`,
  'pap-2023*': `2023 Cible | 2030 Cible
    1.1 Bancs = 6 | 9`,
})

test('a target outlives its indicator: the last number stated for it, and the document that removed it', () => {
  expect(
    orphanTargets(archive).map(({ line, year, statement, removedBy }) => [
      line.indicator,
      year,
      statement.observation.value.printed,
      removedBy,
    ]),
  ).toEqual([['arbres', 2023, '200', 'pap-2023']])
})

test('a target outlives the programme itself', () => {
  const closed = { ...archive, programme: { ...archive.programme, lastYear: 2024 } }
  expect(orphanTargets(closed).map(({ line, year, removedBy }) => [line.indicator, year, removedBy])).toEqual(
    [
      ['arbres', 2023, 'pap-2023'],
      ['bancs', 2030, undefined],
    ],
  )
})
