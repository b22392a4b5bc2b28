import { expect, test } from 'vitest'
import { targetMet } from '#model/comparison.ts'
import type { Direction } from '#model/line.ts'
import type { PrintedValue, Relation } from '#model/printed-value.ts'

const number = (n: number): PrintedValue => ({ kind: 'number', printed: `${n}`, number: n, note: '' })
const bound = (relation: Relation, n: number): PrintedValue => ({
  kind: 'bound',
  printed: `${relation}${n}`,
  relation,
  number: n,
  note: '',
})

test.each<[Direction, PrintedValue, PrintedValue, boolean | undefined]>([
  ['up', number(50), number(50), true],
  ['up', number(49), number(50), false],
  ['down', number(50), number(50), true],
  ['down', number(51), number(50), false],
  ['up', number(10), bound('>=', 10), true],
  ['up', number(10), bound('>', 10), false],
  ['down', number(10), bound('<=', 10), true],
  ['down', number(10), bound('<', 10), false],
])('when better is %s, %o against %o: %s', (direction, actual, target, met) => {
  expect(targetMet(direction, actual, target)).toBe(met)
})

test.each<[string, Direction, PrintedValue, PrintedValue]>([
  ['no source says where better lies', 'unspecified', number(50), number(40)],
  ['the bound points the other way', 'up', number(5), bound('<=', 10)],
  ['the bound points the other way', 'up', number(5), bound('<', 10)],
  ['the bound points the other way', 'down', number(15), bound('>=', 10)],
  ['the bound points the other way', 'down', number(15), bound('>', 10)],
  ['the result is a bound', 'up', bound('>', 40), number(30)],
  ['the result is unknown', 'up', { kind: 'undetermined', printed: 'NA' }, number(30)],
  ['there is no target', 'up', number(5), { kind: 'notApplicable', printed: 'Sans objet' }],
  ['the target was not read', 'up', number(5), { kind: 'notCollected', printed: '' }],
])('no verdict when %s', (_, direction, actual, target) => {
  expect(targetMet(direction, actual, target)).toBeUndefined()
})
