import { expect, test } from 'vitest'
import { lifeEvents, lifetimes } from '#model/framework-changes.ts'
import { tinyArchive } from '../../tests/support/tiny-archive.ts'

const archive = tinyArchive({
  'pap-2021*': `2021 Cible
    1.1 Arbres = 100
    1.2 Bancs = 5`,
  'rap-2021': `2021 Réalisation
    1.2 Bancs/part (repris) = `,
  'pap-2022*': `2022 Cible
    1.1 Arbres = 100
    1.2 Bancs (repris) =
    1.2 Bancs/part = 50`,
  'pap-2023*': `2023 Cible
    1.1 Bancs = 6
    1.2 Haies = 9`,
})

test('indicators and lines enter and leave with the documents that tell it', () => {
  expect(
    lifeEvents(archive).map(({ document, kind, indicator, line }) => [document, kind, indicator, line?.slug]),
  ).toEqual([
    ['pap-2022', 'created', 'bancs', 'part'],
    ['pap-2023', 'removed', 'arbres', undefined],
    ['pap-2023', 'created', 'haies', undefined],
    ['pap-2023', 'removed', 'bancs', 'part'],
  ])
})

test('the removal of an indicator is found, and of one that stays there is none', () => {
  expect(
    [...lifetimes(archive)].map(([indicator, { removedBy, lastYear }]) => [
      indicator,
      removedBy?.id,
      lastYear,
    ]),
  ).toEqual([
    ['arbres', 'pap-2023', 2022],
    ['bancs', undefined, 2023],
    ['haies', undefined, 2023],
  ])
})

test('a document read in part proves nothing of a line that it lacks', () => {
  const partial = tinyArchive({
    'pap-2021*': '2021 Cible\n1.1 Arbres = 1\n1.1 Arbres/part = 50',
    'rap-2021': '2021 Réalisation\n1.1 Arbres = 1',
    'pap-2022*': '2022 Cible\n1.1 Arbres = 1\n1.1 Arbres/part = 50',
  })
  expect(lifeEvents(partial)).toEqual([])
})
