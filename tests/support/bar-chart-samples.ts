import type { AlignedColumnsSpec } from '#charts/aligned-columns.ts'
import type { BarRowsSpec } from '#charts/bar-rows.ts'
import type { DotRowsSpec } from '#charts/dot-rows.ts'

/** A waterfall: decided, taken away, added, opened, spent, left; and a bar that nobody has read. */
export const barRowsSample: BarRowsSpec = {
  label: 'Du vote à la dépense.',
  rows: [
    {
      heading: '2021',
      name: 'Votés',
      shown: '10,6 M€, dont personnel 3 M€',
      kind: 'outlined',
      to: 10.6,
      part: 3,
      joined: true,
    },
    { name: 'Mouvements, personnel', shown: '−3 M€', kind: 'moved', from: 10.6, to: 7.6, joined: true },
    {
      name: 'Mouvements, hors personnel',
      shown: '+10,6 M€',
      kind: 'moved',
      from: 7.6,
      to: 18.2,
      joined: true,
    },
    { name: 'Ouverts', shown: '18,2 M€', kind: 'outlined', to: 18.2, joined: true },
    { name: 'Consommés', shown: '14,7 M€', kind: 'filled', to: 14.7, joined: true },
    { name: 'Non consommés', shown: '3,5 M€', kind: 'left', from: 14.7, to: 18.2 },
    { heading: '2022', name: 'Votés', shown: 'non relevé', kind: 'outlined', to: undefined },
    { name: 'Consommés', shown: '0 €', kind: 'filled', to: 0 },
  ],
}

/** Revised counts, a lone one, an unfinished year, a figure that was not printed. */
export const dotRowsSample: DotRowsSpec = {
  label: 'Jardins comptés par une association.',
  shape: 'square',
  rows: [
    { name: '2019', values: [28, 30, 32], shown: '32 (28 à 32)' },
    { name: 'décembre 2020', values: [41], shown: '41' },
    { name: '2021', values: [], shown: 'non imprimé' },
    { name: '2022', values: [0], shown: '0, incomplet' },
  ],
}

/** Two quantities on the same years, with words in place of what is missing. */
export const alignedColumnsSample: AlignedColumnsSpec = {
  label: 'Dépense et jardins ouverts.',
  years: [2019, 2020, 2021, 2022],
  panels: [
    {
      title: 'Crédits de paiement consommés, en millions d’euros',
      kind: 'filled',
      columns: [
        { year: 2019, value: 6_000_000, label: '6 M€' },
        { year: 2020, value: undefined, label: 'non relevé' },
        { year: 2021, value: 14_700_000, label: '14,7 M€' },
        { year: 2022, value: 0, label: '0 M€' },
      ],
    },
    {
      title: 'Jardins ouverts',
      kind: 'outlined',
      columns: [
        { year: 2019, value: 32, label: '32' },
        { year: 2020, value: 26, label: '26' },
        { year: 2021, value: 50, label: '50' },
        { year: 2022, value: undefined, label: 'n’est plus suivi' },
      ],
    },
  ],
}

/** The same, with official figures: equal, far, none. */
export const comparedRowsSample: DotRowsSpec = {
  ...dotRowsSample,
  rows: dotRowsSample.rows.map((row, index) => ({
    ...row,
    official: [
      { values: [32], shown: '32' },
      { values: [60, 55], shown: '60, puis 55' },
    ][index] ?? { values: [], shown: '' },
  })),
}

/** Another source's figures on both sides of zero, beside official ones. */
export const negativeRowsSample: DotRowsSpec = {
  label: 'Solde des jardins, compté par une association.',
  shape: 'square',
  rows: [
    { name: '2020', values: [-4, -6], shown: '−6 (−6 à −4)', official: { values: [-5], shown: '−5' } },
    { name: '2021', values: [3], shown: '3', official: { values: [-2], shown: '−2' } },
    { name: '2022', values: [-1], shown: '−1', official: { values: [], shown: '' } },
  ],
}

/** Amounts on both sides of zero. */
export const negativeBarsSample: BarRowsSpec = {
  label: 'Montants.',
  rows: [
    { name: '2020', shown: '−3 M€', kind: 'crossCheck', to: -3 },
    { name: '2021', shown: '2,5 M€', kind: 'crossCheck', to: 2.5 },
    { name: '2022', shown: '−0,5 M€', kind: 'crossCheck', to: -0.5 },
  ],
}

/** Columns below zero: some, then all. */
export const negativeColumnsSample: AlignedColumnsSpec = {
  label: 'Dépense et solde des jardins.',
  years: [2020, 2021, 2022],
  panels: [
    {
      title: 'Solde des jardins',
      kind: 'outlined',
      columns: [
        { year: 2020, value: -12, label: '−12' },
        { year: 2021, value: 8, label: '8' },
        { year: 2022, value: undefined, label: 'En hausse' },
      ],
    },
    {
      title: 'Jardins fermés',
      kind: 'filled',
      columns: [
        { year: 2020, value: -3, label: '−3' },
        { year: 2021, value: -1, label: '−1' },
        { year: 2022, value: 0, label: '0' },
      ],
    },
  ],
}
