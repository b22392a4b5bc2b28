import { expect, test } from 'vitest'
import { differences, factChanges, type ReleasedFact } from '#model/register.ts'

const fact = (identity: string, value: string, label = identity): ReleasedFact => ({
  kind: 'figure',
  identity,
  label,
  value,
})

const same = (identity: string) => identity

test('withdrawals come first, then corrections, then what is new', () => {
  const changes = factChanges(
    [fact('/a', '1'), fact('/b', '2'), fact('/c', '3')],
    [fact('/d', '4'), fact('/b', '20'), fact('/a', '1')],
    same,
  )
  expect(changes.map(({ identity, before, after }) => [identity, before, after])).toEqual([
    ['/c', '3', undefined],
    ['/b', '2', '20'],
    ['/d', undefined, '4'],
  ])
})

test('a new name is no change of the data', () => {
  expect(factChanges([fact('/a', '1', 'Ancien nom')], [fact('/a', '1', 'Nouveau nom')], same)).toEqual([])
})

test('the same value written otherwise is a correction: the document prints one of the two', () => {
  expect(factChanges([fact('/a', '17971')], [fact('/a', '17 971')], same)).toHaveLength(1)
})

test('what moved is compared with itself, from the release on that has moved it', () => {
  const moved = (identity: string) => identity.replace('/old/', '/new/')
  const [a, b] = [fact('/old/#a', '1'), fact('/old/#b', '2')]
  expect(factChanges([a, b], [fact('/old/#a', '1'), fact('/old/#b', '3')], moved)).toMatchObject([
    { identity: '/old/#b', before: '2', after: '3' },
  ])
  expect(factChanges([a, b], [fact('/new/#a', '1'), fact('/new/#b', '3')], moved)).toMatchObject([
    { identity: '/new/#b', before: '2', after: '3' },
  ])
})

test('statements are compared by name, not by place', () => {
  const fact = (key: string, value: string) => ({ key, value })
  const compared = (before: readonly ReturnType<typeof fact>[], after: typeof before) =>
    differences(before, after, ({ key }) => key)
  expect(compared([fact('a', '1'), fact('b', '2')], [fact('b', '2'), fact('a', '1')])).toEqual([])
  expect(compared([fact('a', '1')], [fact('b', '1')])).toEqual([
    { fact: fact('a', '1'), before: '1', after: undefined },
    { fact: fact('b', '1'), before: undefined, after: '1' },
  ])
})
