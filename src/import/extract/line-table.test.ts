import { describe, expect, it } from 'vitest'
import { readExtract } from '#import/extract/read-extract.ts'

const headings = ['Unité', '2022', 'Réalisation', '2023', 'Réalisation', '2024', 'Cible']

/** The rows of the first table of a page, « label · unit · values », and its problems. */
function read(...lines: readonly string[]) {
  const text = ['INDICATEUR 1.1 : Accueil', ...lines, 'Source : registre', ''].join('\n\n')
  const page = readExtract({ file: 'FR_2023_PLR_BG_PGM_999_PERF.txt', text, url: '' })
  if (!page.ok) throw new Error(page.faults.join('\n'))
  const [indicator] = page.extract.objectives.flatMap(({ indicators }) => indicators)
  return {
    rows:
      indicator?.tables.flatMap(({ rows }) =>
        rows.map(({ label, unit, values }) => [label, unit, values.join(' | ')].join(' · ')),
      ) ?? [],
    problems: page.extract.problems.map(({ found }) => found),
  }
}

const rows = (...lines: readonly string[]) => read(...headings, ...lines)

describe('« Atteinte de la cible »', () => {
  const others = ['Unité', '2021 Réalisation', '2022 Réalisation', '2023 Cible', '2023 Réalisation']
  const cells = ['Délai moyen', 'jours', '4', '5', '3', '4', 'cible atteinte', '3']

  it.each([
    [['Atteinte', 'de la cible']],
    [['Atteinte de', 'la cible']],
    [['Atteinte de la cible']],
    [['2023', 'Atteinte de la cible']],
    [['Atteinte']],
  ])('is a column, with or without its year, over any number of lines: %j', (words) => {
    expect(read(...others, ...words, '2024', 'Cible', ...cells)).toEqual({
      rows: ['Délai moyen · jours · 4 | 5 | 3 | 4 | cible atteinte | 3'],
      problems: [],
    })
  })

  it('holds any words that cannot be the label of the next row', () => {
    const row = (words: string) => ['Délai moyen', 'jours', '4', '5', '3', '4', words, '3']
    const all = [...others, 'Atteinte', 'de la cible', '2024 Cible', ...row('cible presque atteinte')]
    expect(read(...all).rows).toEqual(['Délai moyen · jours · 4 | 5 | 3 | 4 | cible presque atteinte | 3'])
    expect(read(...all, ...row('Coût moyen d’une visite')).rows.at(-1)).toBe(
      'Délai moyen · jours ·  |  |  |  |  | ',
    )
  })

  it('is one between bars too, where the first word alone is left', () => {
    const heading = '| Unité | 2021 | 2022 | 2023 | 2023 | Atteinte | 2024 |'
    expect(read(heading, '| Délai moyen | jours | 4 | 5 | 3 | 4 | amélioration | 3 |').rows).toEqual([
      'Délai moyen · jours · 4 | 5 | 3 | 4 | amélioration | 3',
    ])
  })
})

describe('a unit that the text lost', () => {
  it('leaves the row as printed, when the words before its values can only be a label', () => {
    const unit = ['Délai moyen', 'jours', '4', '5', '3']
    expect(rows(...unit, 'Coût moyen d’une visite par enfant', '7', '7,5', '8', ...unit)).toEqual({
      rows: [
        'Délai moyen · jours · 4 | 5 | 3',
        'Coût moyen d’une visite par enfant ·  · 7 | 7,5 | 8',
        'Délai moyen · jours · 4 | 5 | 3',
      ],
      problems: [],
    })
  })

  it.each(['Visites', 'élèves par classe', '€ par visite et par an, hors taxes', 'm² SUB/poste'])(
    'may be the words before the values: the row is left empty: %s',
    (words) => {
      expect(rows('Délai moyen', 'jours', '4', '5', '3', words, '7', '7,5', '8').rows).toContainEqual(
        expect.stringMatching(/ \|  \| $/),
      )
    },
  )

  it('leaves both rows empty when values are lost as well', () => {
    expect(rows('Délai moyen', 'jours', '4', '5', 'Coût moyen d’une visite', '7', '8').rows).toEqual([
      'Délai moyen · jours ·  |  | ',
      'Coût moyen d’une visite ·  ·  |  | ',
    ])
  })
})

describe('a label that the text lost', () => {
  it('leaves the row empty among others, with the one above, whose last value may be it', () => {
    expect(rows('Délai moyen', 'jours', '4', '5', '3', '%', '7', '8', '9')).toEqual({
      rows: ['Délai moyen · jours ·  |  | ', ' · % ·  |  | '],
      problems: ['Délai moyen · jours · 4 · 5 · 3', '% · 7 · 8 · 9'],
    })
  })

  it('leaves the row empty, even alone in its table', () => {
    expect(rows('jours', '4', '5', '3')).toEqual({
      rows: [' · jours ·  |  | '],
      problems: ['jours · 4 · 5 · 3'],
    })
  })
})

describe('a label over several lines', () => {
  it('is read, to be checked, when it takes two', () => {
    expect(rows('Délai moyen', 'd’ouverture', 'jours', '4', '5', '3')).toEqual({
      rows: ['Délai moyen d’ouverture · jours · 4 | 5 | 3'],
      problems: ['Délai moyen d’ouverture'],
    })
  })

  it('may be two labels, when a row above has lost its values: the row is left empty', () => {
    expect(rows('Délai moyen', 'visiteurs', 'Part des enfants', '%', '4', '5', '3').rows).toEqual([
      'Délai moyen visiteurs Part des enfants · % ·  |  | ',
    ])
  })
})

describe('words that are no value', () => {
  it('leave their row empty, whole, and take no label from the next one', () => {
    expect(rows('Délai moyen', 'jours', '4', 'selon le plan', '3', 'Part', '%', '7', '8', '9')).toEqual({
      rows: ['Délai moyen · jours ·  |  | ', 'Part · % · 7 | 8 | 9'],
      problems: ['Délai moyen · jours · 4 · selon le plan · 3'],
    })
    expect(rows('Délai moyen', 'jours', '4', '5', 'selon le plan', 'Part', '%', '7', '8', '9').rows).toEqual([
      'Délai moyen · jours ·  |  | ',
      'selon le plan Part · % ·  |  | ',
    ])
  })

  it('leave their cell alone empty when they are figures', () => {
    expect(rows('Délai moyen', 'jours', '4', '5,,2', '3')).toEqual({
      rows: ['Délai moyen · jours · 4 |  | 3'],
      problems: ['5,,2'],
    })
  })
})

describe('a point in a figure', () => {
  it.each([
    ['decimals beside others', '18,31', '18.71', '17,88', '18,31 | 18,71 | 17,88'],
    ['decimals, the row’s own way', '16.5', '17.2', '9.5', '16,5 | 17,2 | 9,5'],
    ['decimals of a bound', '>=15', '<16.5', 'NA', '>=15 | <16,5 | NA'],
    ['thousands beside others', '1 240', '1.234', '1 250', '1 240 | 1\u202F234 | 1 250'],
    ['three decimals beside others', '1,24', '1.234', '1,25', '1,24 | 1,234 | 1,25'],
    ['millions', '1 240 000', '1.234.567', 'NA', '1 240 000 | 1\u202F234\u202F567 | NA'],
  ])('is read: %s', (_, first, second, third, values) => {
    expect(rows('Part', '%', first, second, third).rows).toEqual([`Part · % · ${values}`])
    expect(rows('Part', '%', first, second, third).problems).not.toEqual([])
  })

  it.each([
    ['nothing beside', 'NA', '18.71', 'NA', 'NA |  | NA'],
    ['of another size than others', '1 850', '18.71', '1 900', '1 850 |  | 1 900'],
    ['thousands or decimals', '12', '1.234', '120', '12 |  | 120'],
  ])('leaves its cell empty: %s', (_, first, second, third, values) => {
    expect(rows('Part', '%', first, second, third)).toEqual({
      rows: [`Part · % · ${values}`],
      problems: [second],
    })
  })

  it('may be confirmed by the rows in the same unit, never by another', () => {
    const points = ['Coût en ville', '€/visite', 'NA', 'NA', '3.53']
    expect(rows(...points, 'Coût ailleurs', '€/visite', '3,37', '2,99', 'NA').rows).toContain(
      'Coût en ville · €/visite · NA | NA | 3,53',
    )
    expect(rows(...points, 'Délai', 'jours', '3,37', '2,99', 'NA').rows).toContain(
      'Coût en ville · €/visite · NA | NA | ',
    )
  })

  it('may part hours and minutes: only a comma beside says that it does not', () => {
    expect(rows('Durée', 'heures', '2', '2.30', '3').rows).toEqual(['Durée · heures · 2 |  | 3'])
    expect(rows('Durée', 'heures', '2,5', '2.30', '3').rows).toEqual(['Durée · heures · 2,5 | 2,30 | 3'])
  })
})

it.each(['INDICATEUR 1.1 : Visites\nUnité\n2022 Réalisation\n2023 Cible\nVisites\nNb\n13\n13', '<h3>INDICATEUR 1.1 : Visites</h3><table><tr><td>Unité<td>2022 Réalisation<td>2023 Cible<tr><td>Visites<td>Nb<td>13<td>13 '])('takes no figure that the end of the page may have cut: %j', (text) => {
  const page = readExtract({ file: 'FR_2023_PLR_BG_PGM_999_PERF.txt', text, url: '' })
  const [indicator] = page.ok ? (page.extract.objectives[0]?.indicators ?? []) : []
  expect(indicator?.tables[0]?.rows[0]?.values.at(-1)).toBe('')
  expect(page.ok && page.extract.problems.at(-1)?.found).toContain('13')
}) // prettier-ignore

it('keeps a numbered label of a table where objectives have their keyword above', () => {
  const text = ['OBJECTIF', '1 – Accueillir', 'INDICATEUR', '1.1 – Visites', ...headings, '1 – Enfants', 'Nb', '4', '5', '3', '']
  const page = readExtract({ file: 'FR_2023_PLR_BG_PGM_999_PERF.txt', text: text.join('\n'), url: '' })
  expect(page.ok && page.extract.objectives[0]?.indicators[0]?.tables[0]?.rows[0]).toMatchObject({
    label: '1 – Enfants',
    values: ['4', '5', '3'],
  })
}) // prettier-ignore
