import { describe, expect, it } from 'vitest'
import { columnHeading } from '#words/names.ts'
import { tableColumns } from '#import/extract/table-columns.ts'

/** The headings as understood, and whether they were deduced. */
function understood(headings: readonly string[], type: 'pap' | 'rap', year: number) {
  const table = tableColumns(headings, { type, year })
  return table === undefined
    ? undefined
    : [table.deduced, ...table.columns.map((column) => columnHeading(column))]
}

describe('the columns of a table', () => {
  it('are those printed, when headings are whole', () => {
    expect(understood(['2019 Réalisation', '2021 PRÉVISION PAP 2021'], 'pap', 2024)).toEqual([
      false,
      '2019 Réalisation',
      '2021 Prévision PAP 2021',
    ])
  })

  it.each([
    ['rap', 2022, '2020 2021 2022 2022 2023', '2020 Réalisation, 2021 Réalisation, 2022 Cible, 2022 Réalisation, 2023 Cible'],
    ['rap', 2020, '2018 2019 2020 2020 2020 2020', '2018 Réalisation, 2019 Réalisation, 2020 Prévision PAP 2020, 2020 Prévision actualisée, 2020 Réalisation, 2020 Cible PAP 2020'],
    ['rap', 2021, '2019 2020 2021 2021 2021 2023', '2019 Réalisation, 2020 Réalisation, 2021 Prévision PAP 2021, 2021 Prévision actualisée, 2021 Réalisation, 2023 Cible PAP 2021'],
    ['pap', 2022, '2019 2020 2021 2021 2022 2023', '2019 Réalisation, 2020 Réalisation, 2021 Prévision PAP 2021, 2021 Prévision actualisée, 2022 Prévision, 2023 Cible'],
    ['pap', 2024, '2021 2022 2023 2024 2025 2026', '2021 Réalisation, 2022 Réalisation, 2023 Cible PAP 2023, 2024 Cible, 2025 Cible, 2026 Cible'],
    ['rap', 2023, '2021 2022 2023 2023 2024', '2021 Réalisation, 2022 Réalisation, 2023 Cible, 2023 Réalisation, 2024 Cible'],
  ] as const)('are deduced from the official layout when only years are printed: %s %i', (type, year, years, expected) => {
    expect(understood(years.split(' '), type, year)).toEqual([true, ...expected.split(', ')])
  }) // prettier-ignore

  it('take the year of « Atteinte de la cible » from the layout', () => {
    const headings = ['2022 Réalisation', '2023 Réalisation', 'Atteinte de la cible']
    expect(understood(headings, 'rap', 2023)?.at(-1)).toBe('2023 Atteinte de la cible')
  })

  it('are read, not deduced, where the official heading is a year alone', () => {
    expect(understood(['2020', '2021', '2022 (Cible PAP 2022)', '2023 (Cible)'], 'pap', 2023)?.[0]).toBe(
      false,
    )
  })

  it.each([
    ['other years than the layout’s', ['2020', '2021', '2022', '2024'], 'rap', 2022],
    ['some of the years only', ['2020', '2021'], 'rap', 2022],
    ['a year that could be two columns', ['2018', '2019', '2020', '2020', '2020'], 'rap', 2020],
    ['a year alone among whole headings', ['2019 Réalisation', '2020', '2021 Réalisation'], 'rap', 2021],
    ['twice the same column', ['2019 Réalisation', '2019 Réalisation'], 'rap', 2021],
    ['anything else', ['Libellé'], 'rap', 2021],
    ['nothing', [], 'rap', 2021],
  ] as const)('are not guessed from %s', (_, headings, type, year) => {
    expect(understood(headings, type, year)).toBeUndefined()
  })
})
