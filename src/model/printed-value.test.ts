import { expect, test } from 'vitest'
import { exactNumber, plottedNumber, type PrintedValue } from '#model/printed-value.ts'

test.each<[PrintedValue, number | undefined, number | undefined]>([
  [{ kind: 'number', printed: '0', number: 0, note: '' }, 0, 0],
  [{ kind: 'number', printed: '55*', number: 55, note: '*' }, 55, 55],
  [{ kind: 'bound', printed: '>=10', relation: '>=', number: 10, note: '' }, undefined, 10],
  [{ kind: 'approximate', printed: '~80', number: 80, note: '' }, undefined, 80],
  [{ kind: 'undetermined', printed: 'NA' }, undefined, undefined],
  [{ kind: 'notApplicable', printed: 'Sans objet' }, undefined, undefined],
  [{ kind: 'words', printed: 'amélioration' }, undefined, undefined],
  [{ kind: 'notCollected', printed: '' }, undefined, undefined],
])('%o is exactly %s, drawn at %s', (value, exact, plotted) => {
  expect(exactNumber(value)).toBe(exact)
  expect(plottedNumber(value)).toBe(plotted)
})
