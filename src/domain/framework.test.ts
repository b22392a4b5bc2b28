import { expect, test } from 'vitest'
import { frameworkOf } from '#domain/framework.ts'
import { documentOf, tinyArchive } from '../../tests/tiny-archive.ts'

const archive = tinyArchive({
  'rap-2021': '2021 Réalisation\n1.1 Arbres (repris) =',
  'pap-2022*': `2022 Prévision
    1.2 Haies/part (libellé seul) =
    1.2 Haies (libellé seul) =
    1.1 Arbres = 4`,
})

test('one entry an indicator, in the order of the table, its sub-indicators inside', () => {
  const { complete, entries } = frameworkOf(
    documentOf('pap-2022', true),
    archive.tableByDocument.get('pap-2022'),
  )
  expect(complete).toBe(true)
  const codeAt = (line: number): unknown => expect.objectContaining({ line, heading: 'code' })
  expect(entries).toEqual([
    {
      indicator: 'haies',
      code: '1.2',
      label: 'Haies',
      reading: 'labelOnly',
      subIndicators: ['part'],
      place: codeAt(3),
    },
    {
      indicator: 'arbres',
      code: '1.1',
      label: 'Arbres',
      reading: 'read',
      subIndicators: [],
      place: codeAt(4),
    },
  ])
})

test('a document without a table has no entries', () => {
  expect(frameworkOf(documentOf('rap-2022'), undefined)).toMatchObject({ complete: false, entries: [] })
})

test('frameworks follow the budget years, the PAP before the RAP', () => {
  const both = tinyArchive({
    'rap-2021': '2021 Réalisation\nArbres = 1',
    'pap-2022': '2022 Prévision\nArbres = 1',
    'pap-2021': '2021 Prévision\nArbres = 1',
  })
  expect(both.frameworks.map(({ doc }) => doc.id)).toEqual(['pap-2021', 'rap-2021', 'pap-2022'])
})
