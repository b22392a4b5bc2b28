import { expect, test } from 'vitest'
import { readFrameworks } from '#model/framework.ts'
import { documentOf, tinyArchive } from '../../tests/support/tiny-archive.ts'

const archive = tinyArchive({
  'rap-2021': '2021 Réalisation\n1.1 Arbres (repris) =',
  'pap-2022*': `2022 Prévision
    1.2 Haies/part (libellé seul) =
    1.2 Haies (libellé seul) =
    1.1 Arbres = 4`,
})

test('one entry an indicator, in the order of the table, its lines inside', () => {
  const codeAt = (line: number): unknown => expect.objectContaining({ line, heading: 'code' })
  expect(readFrameworks([documentOf('pap-2022', true)], archive.tableByDocument)).toMatchObject([
    {
      complete: true,
      entries: [
        {
          indicator: 'haies',
          code: '1.2',
          label: 'Haies',
          reading: 'labelOnly',
          lines: [
            { slug: 'part', label: 'Haies/part', unit: 'Nb' },
            { slug: '', label: 'Haies', unit: 'Nb' },
          ],
          place: codeAt(3),
        },
        {
          indicator: 'arbres',
          code: '1.1',
          label: 'Arbres',
          reading: 'read',
          lines: [{ slug: '', label: 'Arbres', unit: 'Nb' }],
          place: codeAt(4),
        },
      ],
    },
  ])
})

test('without a line of its own, an indicator has the code of the first line that its document prints', () => {
  const { frameworks } = tinyArchive({
    'pap-2021': '2021 Cible\n1.1 Arbres/vieux (repris) =\n1.2 Arbres/part = 5',
  })
  expect(frameworks.flatMap(({ entries }) => entries)).toMatchObject([
    { code: '1.2', reading: 'read', label: '' },
  ])
})

test('a document whose table nobody has read has no framework', () => {
  expect(readFrameworks([documentOf('rap-2022')], archive.tableByDocument)).toEqual([])
})

test('frameworks follow the budget years, the PAP before the RAP', () => {
  const both = tinyArchive({
    'rap-2021': '2021 Réalisation\nArbres = 1',
    'pap-2022': '2022 Prévision\nArbres = 1',
    'pap-2021': '2021 Prévision\nArbres = 1',
  })
  expect(both.frameworks.map(({ doc }) => doc.id)).toEqual(['pap-2021', 'rap-2021', 'pap-2022'])
})
