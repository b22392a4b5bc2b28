import { describe, expect, test } from 'vitest'
import { allFrameworkChanges } from '#model/framework-changes.ts'
import type { DeclaredChange } from '#model/indicator.ts'
import { tinyArchive } from '../../tests/support/tiny-archive.ts'

function changes(
  tables: Readonly<Record<string, string>>,
  declared: Readonly<Record<string, readonly DeclaredChange[]>> = {},
) {
  return allFrameworkChanges(tinyArchive(tables, declared)).map(
    ({ document, indicator, kind, before, after, reason }) =>
      [document, indicator, kind, before, after, reason].join(' | '),
  )
}

test('created, removed, renamed, renumbered', () => {
  expect(
    changes({
      'pap-2021*': '2021 Prévision\n1.1 Arbres = 1\n1.2 Haies = 1\n1.3 Parcs = 1',
      'pap-2022*': '2022 Prévision\n1.1 Haies = 1\n1.2 Parcs ouverts = 1\n2.1 Bancs = 1',
    }),
  ).toEqual([
    'pap-2022 | arbres | removed | Arbres |  | ',
    'pap-2022 | haies | renumbered | 1.2 | 1.1 | ',
    'pap-2022 | parcs | renamed | Parcs | Parcs ouverts | ',
    'pap-2022 | parcs | renumbered | 1.3 | 1.2 | ',
    'pap-2022 | bancs | created |  | Bancs | ',
  ])
})

describe('nothing is asserted that was not read', () => {
  test('an absence from a partial framework is no removal, and no proof of a creation', () => {
    const full = '2021 Prévision\n1.1 Arbres = 1\n1.2 Haies = 1'
    const part = '2022 Prévision\n1.1 Arbres = 1'
    expect(changes({ 'pap-2021*': full, 'pap-2022': part })).toEqual([])
    expect(changes({ 'pap-2021': part, 'pap-2022*': full })).toEqual([])
  })

  test('a partial table between two full ones does not hide a removal', () => {
    expect(
      changes({
        'pap-2021*': '2021 Prévision\n1.1 Arbres = 1\n1.2 Haies = 1',
        'rap-2021': '2021 Réalisation\n1.1 Arbres = 1',
        'pap-2022*': '2022 Prévision\n1.1 Arbres = 1',
        'pap-2023*': '2023 Prévision\n1.1 Arbres = 1',
      }),
    ).toEqual(['pap-2022 | haies | removed | Haies |  | '])
  })

  test('rows carried over and codes that were not read prove no change', () => {
    expect(
      changes({
        'pap-2021*': '2021 Prévision\n1.1 Arbres = 1',
        'rap-2021': '2021 Réalisation\n2.2 Arbres plantés (repris) =',
        'pap-2022': '2022 Prévision\nArbres = 1',
      }),
    ).toEqual([])
  })

  test('case, spaces and the kind of apostrophe are no new name', () => {
    expect(
      changes({
        'pap-2021*': "2021 Prévision\n1.1 Arbres de l'année = 1",
        'pap-2022*': '2022 Prévision\n1.1 Arbres  de l’Année = 1',
      }),
    ).toEqual([])
  })

  test('the first framework changes nothing', () => {
    expect(changes({ 'pap-2021*': '2021 Prévision\n1.1 Arbres = 1' })).toEqual([])
  })
})

test('a declared change is listed with its printed reason, once, beside what the tables show', () => {
  const declared = (kind: DeclaredChange['kind'], reason: string): DeclaredChange => ({
    document: 'pap-2022',
    kind,
    reason,
    breakYear: undefined,
  })
  expect(
    changes(
      {
        'pap-2021*': '2021 Prévision\n1.1 Arbres = 1',
        'pap-2022*': '2022 Prévision\n1.1 Arbres et haies = 1',
      },
      { arbres: [declared('scope', 'Les haies comptent.'), declared('renamed', 'Nouveau nom.')] },
    ),
  ).toEqual([
    'pap-2022 | arbres | scope | Arbres | Arbres et haies | Les haies comptent.',
    'pap-2022 | arbres | renamed | Arbres | Arbres et haies | Nouveau nom.',
  ])
})

test('an indicator that a later document prints again was left out, not removed', () => {
  const archive = tinyArchive({
    'pap-2021*': '2021 Cible\n1.1 Arbres = 1\n1.2 Bancs = 2',
    'rap-2021*': '2021 Réalisation\n1.2 Bancs = 2',
    'pap-2022*': '2022 Cible\n1.1 Arbres = 1\n1.2 Bancs = 2',
    'pap-2023*': '2023 Cible\n1.2 Bancs = 2',
  })
  expect(
    allFrameworkChanges(archive).map(({ document, indicator, kind }) => [document, indicator, kind]),
  ).toEqual([['pap-2023', 'arbres', 'removed']])
})
