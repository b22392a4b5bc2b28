import { describe, expect, test } from 'vitest'
import { pastedRows } from '#import/pasted/pasted-rows.ts'
import type { Column } from '#model/observation.ts'
import { layoutColumns } from '#model/table-layout.ts'

const rap = layoutColumns('rap', 2024).columns
const three = layoutColumns('pap', 2025).columns.slice(0, 3)

/** Each row as « code | label | unit | values », then what was not read. */
function read(text: string, columns: readonly Column[] = three) {
  const { rows, unread } = pastedRows(text, columns)
  return [
    rows.map(({ code, label, unit, values }) => [code, label, unit, ...values].join(' | ')),
    unread.map(({ line, found }) => `${line}: ${found}`),
  ]
}

describe('rows copied without their heading', () => {
  test.each([
    ['tabs', '1.2\tNombre de visiteurs\tNb\t1 500\t1 640\t1 800'],
    ['bars', '| 1.2 | Nombre de visiteurs | Nb | 1 500 | 1 640 | 1 800 |'],
    ['wide spaces', '1.2  Nombre de visiteurs   Nb   1 500   1 640   1 800'],
    ['a line each', '1.2\nNombre de visiteurs\nNb\n1 500\n1 640\n1 800'],
    ['a label over two lines', '1.2 Nombre de\nvisiteurs\nNb\n1 500\n1 640\n1 800'],
  ])('%s part cells', (_, text) => {
    expect(read(text)).toEqual([['1.2 | Nombre de visiteurs | Nb | 1 500 | 1 640 | 1 800'], []])
  })

  test('single spaces are enough where values can be cut in one way', () => {
    expect(
      read(
        'Part des femmes % 45 43,5 >50\nNombre de produits\nlancés Nb 9 Non déterminé 12 (p)\nTaux de retour de plus de 3 ans % 1 2 3',
      ),
    ).toEqual([
      [
        ' | Part des femmes | % | 45 | 43,5 | >50',
        ' | Nombre de produits lancés | Nb | 9 | Non déterminé | 12 (p)',
        ' | Taux de retour de plus de 3 ans | % | 1 | 2 | 3',
      ],
      [],
    ])
    expect(read('Part des femmes % 41 43,5 50 44,2 absence d’amélioration 50', rap)).toEqual([
      [' | Part des femmes | % | 41 | 43,5 | 50 | 44,2 | absence d’amélioration | 50'],
      [],
    ])
  })

  test.each([
    ['thousands that may be cut elsewhere', 'Nombre de visiteurs Nb 1 500 640 800'],
    ['cells that may have been empty between thousands', 'Nombre de visiteurs Nb 1 500 16'],
    ['a value too few', 'Nombre de visiteurs Nb 15 16'],
    ['a value too many', 'Nombre de visiteurs Nb 15 16 17 18'],
    ['a unit that nobody knows', 'Nombre de visiteurs visiteurs 15 16 17'],
    ['no unit, and a label that ends in a number', 'Visiteurs de 2024 15 16'],
  ])('%s: the row stays, its cells are empty and it is named', (_, text) => {
    const [rows, unread] = read(`${text}\nPart des femmes % 45 43,5 50`)
    expect(rows?.[0]).toMatch(/isiteurs.* \| (?:Nb)? \|  \|  \| $/)
    expect(rows?.[1]).toBe(' | Part des femmes | % | 45 | 43,5 | 50')
    expect(unread).toEqual([`1: ${text}`])
  })

  test('of parted cells, one that is no value is left empty alone', () => {
    expect(read('Visiteurs\tNb\t15\t1.6\t17')).toEqual([[' | Visiteurs | Nb | 15 |  | 17'], ['1: 1.6']])
  })

  test('cells without a unit give no row', () => {
    expect(read('1.2\tVisiteurs\t15\t16\t17')[1]).toHaveLength(1)
  })

  test('a text without figures gives no row', () => {
    expect(read('Source des données : DINUM')).toEqual([[], ['1: Source des données : DINUM']])
    expect(read('')).toEqual([[], []])
  })
})
