import { expect, test } from 'vitest'
import type { Line } from '#model/line.ts'
import { creditFinding, finding } from '#words/finding.ts'
import { baseArchive } from '../../tests/support/base-archive.ts'
import { tinyArchive } from '../../tests/support/tiny-archive.ts'

const tree = { singular: 'arbre planté', plural: 'arbres plantés', gender: 'm' } as const
const hedge = { singular: 'haie plantée', plural: 'haies plantées', gender: 'f' } as const

/** What is said of a line for which these cells were promised and obtained in 2021. */
function said(promise: string, result: string, line: Partial<Line>): string | undefined {
  const archive = tinyArchive({
    'pap-2021': `2021 Prévision\nArbres = ${promise}`,
    'rap-2021': `2021 Réalisation\nArbres = ${result}`,
  })
  const [first] = archive.indicators.flatMap(({ lines }) => lines)
  return first && finding(archive, { ...first, ...line }).replaceAll(/\s/g, ' ')
}

test.each<[promise: string, result: string, Partial<Line>, string]>([
  ['4', '5', { noun: tree }, 'En 2021, il y a eu 5 arbres plantés ; 4 étaient prévus.'],
  ['1', '1', { noun: tree }, 'En 2021, il y a eu 1 arbre planté, autant que prévu.'],
  ['1', '2', { noun: hedge }, 'En 2021, il y a eu 2 haies plantées ; 1 était prévue.'],
  ['0', '2', { noun: hedge }, 'En 2021, il y a eu 2 haies plantées ; aucune n’était prévue.'],
  ['2', '0', { noun: tree }, 'En 2021, il n’y a eu aucun arbre planté ; 2 étaient prévus.'],
  ['4', '5', { noun: undefined }, 'En 2021, le résultat est de 5 ; la prévision était de 4.'],
  [
    '40',
    '45',
    { noun: undefined, unit: '%' },
    'En 2021, le résultat est de 45 % ; la prévision était de 40 %.',
  ],
  [
    '12',
    '9',
    { noun: undefined, unit: 'jours' },
    'En 2021, le résultat est de 9 jours ; la prévision était de 12 jours.',
  ],
])('promised %s, obtained %s: said with its noun or its unit', (promise, result, line, sentence) => {
  expect(said(promise, result, line)).toBe(sentence)
})

test('credits: nothing voted nor spent, nothing spent, as much as was voted', () => {
  const { credits } = baseArchive()
  const paid = (voted: number, executed: number) => {
    const row = credits.filter(({ year, scope }) => year === 2022 && scope === 'programme')
    const amounts = { voted, executed }
    return creditFinding(
      {
        credits: row.flatMap((one) =>
          one.title === 'all' && (one.stage === 'voted' || one.stage === 'executed')
            ? [{ ...one, paymentAppropriations: amounts[one.stage] }]
            : [],
        ),
      },
      2022,
    )?.replaceAll(/\s/g, ' ')
  }
  expect(paid(0, 0)).toBe('En 2022, rien n’a été voté ni dépensé.')
  expect(paid(1_000_000, 0)).toBe('En 2022, rien n’a été dépensé, alors que le Parlement avait voté 1 M€.')
  expect(paid(1_000_000, 1_000_000)).toBe('En 2022, l’État a payé 1 M€, autant que le Parlement avait voté.')
  expect(paid(1_000_000, 2_000_000)).toBe(
    'En 2022, l’État a payé 2 M€, alors que le Parlement avait voté 1 M€.',
  )
})
