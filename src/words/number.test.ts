import { expect, test } from 'vitest'
import {
  formatBytes,
  formatCompact,
  formatEuros,
  formatMillions,
  formatNumber,
  formatPercent,
  formatSigned,
  plural,
} from '#words/number.ts'

test.each([
  [0, '0'],
  [-0, '0'],
  [999, '999'],
  [1000, '1\u202F000'],
  [17971, '17\u202F971'],
  [1234567.5, '1\u202F234\u202F567,5'],
  [4.02, '4,02'],
  [-25, '\u221225'],
  [-1000.5, '\u22121\u202F000,5'],
])('%d is printed %s', (n, text) => {
  expect(formatNumber(n)).toBe(text)
})

test('a number of decimals is kept exactly, rounded half away from zero', () => {
  expect(formatNumber(3, 1)).toBe('3,0')
  expect(formatNumber(1.005, 2)).toBe('1,01')
  expect(formatNumber(-2.5, 0)).toBe('\u22123')
  expect(formatNumber(-0.04, 1)).toBe('0,0')
  expect(formatNumber(1e-7, 1)).toBe('0,0')
})

test('a difference always carries its sign, zero has none', () => {
  expect(formatSigned(10)).toBe('+10')
  expect(formatSigned(-25)).toBe('\u221225')
  expect(formatSigned(0)).toBe('0')
})

test('a large number gets shorter, a small one stays whole', () => {
  expect([1217971, 982004, -17971, 999_500, 9999, 82.9].map(formatCompact)).toEqual([
    '1,22\u00A0M',
    '982\u00A0k',
    '\u221218\u00A0k',
    '1\u00A0M',
    '9\u202F999',
    '82,9',
  ])
})

test('a ratio gets the decimal it needs, one at most, and a no-break space', () => {
  expect(formatPercent(1.25)).toBe('125\u00A0%')
  expect(formatPercent(0.625)).toBe('62,5\u00A0%')
  expect(formatPercent(50 / 49)).toBe('102\u00A0%')
  expect(formatPercent(1 / 3)).toBe('33,3\u00A0%')
  expect(formatPercent(0)).toBe('0\u00A0%')
})

test('euros whole, or in millions to one decimal', () => {
  expect(formatEuros(14718515)).toBe('14\u202F718\u202F515\u00A0€')
  expect(formatMillions(14718515)).toBe('14,7\u00A0M€')
  expect(formatMillions(10550000)).toBe('10,6\u00A0M€')
  expect(formatMillions(3000000)).toBe('3\u00A0M€')
  expect(formatMillions(-2250000)).toBe('\u22122,3\u00A0M€')
  expect(formatMillions(12000)).toBe('12\u202F000\u00A0€')
})

test('a weight in octets, ko or Mo, as decimal multiples', () => {
  expect([0, 1, 850, 12_400, 999_949, 999_950, 1_549_999].map(formatBytes)).toEqual([
    '0\u00A0octet',
    '1\u00A0octet',
    '850\u00A0octets',
    '12,4\u00A0ko',
    '999,9\u00A0ko',
    '1\u00A0Mo',
    '1,5\u00A0Mo',
  ])
})

test('every word takes an s from 2 on, whatever the sign', () => {
  expect([0, 1, 1.9, -1].map((n) => plural(n, 'chiffre relevé'))).toEqual(
    Array.from({ length: 4 }, () => 'chiffre relevé'),
  )
  expect([2, -2, 30].map((n) => plural(n, 'chiffre relevé'))).toEqual(
    Array.from({ length: 3 }, () => 'chiffres relevés'),
  )
  expect(plural(2, 'octet')).toBe('octets')
})
