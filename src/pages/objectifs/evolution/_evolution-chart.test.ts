import { expect, test } from 'vitest'
import { frameworkLanes } from './_evolution-chart.ts'
import type { DeclaredChange } from '#model/indicator.ts'
import { tinyArchive } from '../../../../tests/support/tiny-archive.ts'

function lanes(
  tables: Readonly<Record<string, string>>,
  declared: Readonly<Record<string, readonly DeclaredChange[]>> = {},
) {
  return frameworkLanes(tinyArchive(tables, declared)).map(
    ({ indicator, cells }) =>
      `${indicator.slug} : ${cells
        .map(({ doc, presence, code, changes }) =>
          [doc.id, presence, code, ...changes.map(({ kind }) => kind)]
            .filter((text) => text !== '')
            .join(' '),
        )
        .join(', ')}`,
  )
}

test('read, carried over, removed; no creation after a partial document', () => {
  expect(
    lanes({
      'pap-2021*': '2021 Prévision\n1.1 Arbres = 1\n1.2 Haies = 1',
      'rap-2021': '2021 Réalisation\n1.1 Arbres = 1\n1.2 Haies (repris) =',
      'pap-2022*': '2022 Prévision\n1.1 Haies = 1\n2.1 Bancs = 1',
    }),
  ).toEqual([
    'arbres : pap-2021 read 1.1, rap-2021 read 1.1, pap-2022 absent removed',
    'haies : pap-2021 read 1.2, rap-2021 carriedOver 1.2, pap-2022 read 1.1 renumbered',
    'bancs : pap-2021 absent, rap-2021 unknown, pap-2022 read 2.1',
  ])
})

test('a partial document says nothing of what it does not name, unless a creation or a removal does', () => {
  const part = '2021 Prévision\n1.1 Arbres = 1'
  const created: DeclaredChange = { document: 'pap-2022', kind: 'created', reason: '', breakYear: undefined }
  const full = '2022 Prévision\n1.1 Arbres = 1\n1.2 Haies = 1'
  expect(lanes({ 'pap-2021': part, 'pap-2022*': full })[1]).toBe(
    'haies : pap-2021 unknown, pap-2022 read 1.2',
  )
  expect(lanes({ 'pap-2021': part, 'pap-2022*': full }, { haies: [created] })[1]).toBe(
    'haies : pap-2021 absent, pap-2022 read 1.2 created',
  )
})
