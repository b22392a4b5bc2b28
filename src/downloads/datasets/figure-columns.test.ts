import { expect, test } from 'vitest'
import { valueColumns } from '#downloads/datasets/figure-columns.ts'
import { parseCell } from '#read/csv/parse-cell.ts'

/** The published columns of one cell. */
function published(text: string): readonly unknown[] {
  const parsed = parseCell(text, 'actual')
  if (!parsed.ok) throw new Error(parsed.fault.expected)
  return valueColumns(
    () => parsed.value,
    () => 'Nb',
  ).map(({ cell }) => cell(undefined))
}

test.each<[string, ...unknown[]]>([
  ['41 500p', 41500, undefined, 'nombre', 'p'],
  ['~80', 80, undefined, 'approximation', ''],
  ['⩾30', 30, '>=', 'borne', ''],
  ['14 %', undefined, undefined, 'nombre', ''],
  ['En hausse', undefined, undefined, 'mots', undefined],
  ['404-412', undefined, undefined, 'mots', undefined],
  ['Non connu', undefined, undefined, 'non_determine', undefined],
])('« %s » is published as printed, with its number and what it is', (text, ...rest) => {
  expect(published(text)).toEqual([text, ...rest])
})
