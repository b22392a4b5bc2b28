import { expect, test } from 'vitest'
import type { PrintedValue } from '#model/printed-value.ts'
import { shownInColumn, shownWithUnit } from '#words/finding.ts'
import { isoNumber, shownValue } from '#words/value.ts'

const number = (printed: string, n: number, note = ''): PrintedValue => ({
  kind: 'number',
  printed,
  number: n,
  note,
})

test.each<[PrintedValue, string, string]>([
  [number('17 971', 17971), '17\u202F971', '17971'],
  [number('17971', 17971), '17\u202F971', '17971'],
  [number('4,02', 4.02), '4,02', '4.02'],
  [number('3,0 (génération 2014)', 3, '(génération 2014)'), '3,0\u00A0(génération 2014)', '3'],
  [number('5 (1,2 en 2020)', 5, '(1,2 en 2020)'), '5\u00A0(1,2 en 2020)', '5'],
  [number('55*', 55, '*'), '55*', '55'],
  [number('-25', -25), '\u221225', '-25'],
  [number('4.5', 4.5), '4,5', '4.5'],
  [number('+1,1', 1.1), '+1,1', '1.1'],
  [number('+ 8,1', 8.1), '+8,1', '8.1'],
  [number('83%', 83), '83\u00A0%', '83'],
  [number('1,6p', 1.6, 'p'), '1,6p', '1.6'],
  [number('3 (+2 en 2020)', 3, '(+2 en 2020)'), '3\u00A0(+2 en 2020)', '3'],
  [{ kind: 'approximate', printed: 'environ 45,70', number: 45.7, note: '' }, '~45,70', '45.7'],
  [{ kind: 'words', printed: '404-412' }, '404-412', ''],
  [{ kind: 'bound', printed: '>=10', relation: '>=', number: 10, note: '' }, '≥\u00A010', '10'],
  [{ kind: 'bound', printed: '>3,0', relation: '>', number: 3, note: '' }, '>\u00A03,0', '3'],
  [{ kind: 'undetermined', printed: 'NA' }, 'NA', ''],
  [{ kind: 'notApplicable', printed: 'Sans objet' }, 'Sans objet', ''],
  [{ kind: 'words', printed: 'amélioration' }, 'amélioration', ''],
  [{ kind: 'notCollected', printed: '' }, 'non relevé', ''],
])('%o is shown %s', (value, shown, iso) => {
  expect(shownValue(value)).toBe(shown)
  expect(isoNumber(value)).toBe(iso)
})

test.each<[PrintedValue, string, string]>([
  [number('14,00 (p)', 14, '(p)'), 'Nb', '14,00\u00A0(p)'],
  [number('14,00 (p)', 14, '(p)'), 'jours', '14,00\u00A0jours\u00A0(p)'],
  [number('47%', 47), '%', '47\u00A0%'],
  [number('50%', 50), '', '50\u00A0%'],
  [{ kind: 'undetermined', printed: 'NA' }, '%', 'NA'],
])('%o, in « %s », is « %s » away from its column', (value, unit, shown) => {
  expect(shownWithUnit(value, unit)).toBe(shown)
})

test.each<[PrintedValue, string]>([
  [{ kind: 'undetermined', printed: 'ND' }, 'Non déterminé'],
  [{ kind: 'undetermined', printed: '-' }, 'Non déterminé'],
  [{ kind: 'undetermined', printed: 'Non connu' }, 'Non connu'],
  [{ kind: 'notApplicable', printed: 'n/a' }, 'Sans objet'],
])('a table for readers spells out %o: %s', (value, expected) => {
  expect(shownInColumn(value, 'Nb')).toBe(expected)
})
