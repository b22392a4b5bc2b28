import { expect, test } from 'vitest'
import { plural } from '#words/number.ts'

test('every word takes an s from 2 on, whatever the sign', () => {
  expect([0, 1, 1.9, -1].map((n) => plural(n, 'chiffre relevé'))).toEqual(
    Array.from({ length: 4 }, () => 'chiffre relevé'),
  )
  expect([2, -2, 30].map((n) => plural(n, 'chiffre relevé'))).toEqual(
    Array.from({ length: 3 }, () => 'chiffres relevés'),
  )
  expect(plural(2, 'octet')).toBe('octets')
})
