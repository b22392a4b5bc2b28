import { expect, test } from 'vitest'
import { factChanges, type ReleasedFact } from '#domain/release.ts'

const fact = (identity: string, value: string, label = identity): ReleasedFact => ({
  kind: 'figure',
  identity,
  label,
  value,
})

test('withdrawals come first, then corrections, then what is new', () => {
  const changes = factChanges(
    [fact('/a', '1'), fact('/b', '2'), fact('/c', '3')],
    [fact('/d', '4'), fact('/b', '20'), fact('/a', '1')],
  )
  expect(changes.map(({ identity, before, after }) => [identity, before, after])).toEqual([
    ['/c', '3', undefined],
    ['/b', '2', '20'],
    ['/d', undefined, '4'],
  ])
})

test('a new name is no change of the data', () => {
  expect(factChanges([fact('/a', '1', 'Ancien nom')], [fact('/a', '1', 'Nouveau nom')])).toEqual([])
})

test('the same value written otherwise is a correction: the document prints one of the two', () => {
  expect(factChanges([fact('/a', '17971')], [fact('/a', '17 971')])).toHaveLength(1)
})
