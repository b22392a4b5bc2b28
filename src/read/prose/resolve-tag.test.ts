import { expect, test } from 'vitest'
import { ingestFiles } from '#read/ingest-files.ts'
import { baseFiles, edited } from '../../../tests/support/base-archive.ts'

/** What a text is told when it cites another figure than the one of the tiny programme. */
function told(from: string, to: string) {
  const files = edited(baseFiles, ['content/indicateurs/jardins-ouverts.mdx', from, to])
  return ingestFiles(files).problems.map(({ rule, expected }) => [rule, expected])
}

test('a figure that cannot be cited is answered with what can be: indicators, then years', () => {
  expect(told('<Chiffre indicateur="jardins-ouverts"', '<Chiffre indicateur="jardins"')).toEqual([
    [
      'citation-impossible',
      'un indicateur qui a des chiffres dans data/tableaux : jardins-ouverts, visiteurs.',
    ],
  ])
  expect(told('annee="2022"', 'annee="2031"')).toEqual([
    [
      'citation-impossible',
      'un chiffre relevé dans data/tableaux ; pour cette demande, années relevées : 2020, 2021, 2022.',
    ],
  ])
})
