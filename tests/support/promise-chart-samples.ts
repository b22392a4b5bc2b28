import type { PromiseChartSpec, PromiseMark, PromiseYear } from '#charts/promise-chart.ts'
import type { TargetPathChartSpec } from '#charts/target-path-chart.ts'

const same = (text: string) => ({ long: text, short: text })

const mark = (measure: PromiseMark['measure'], value: number | undefined, long: string, short = long) => ({
  measure,
  value,
  label: { long, short },
})

const year2020: PromiseYear = {
  year: 2020,
  note: '',
  gap: {
    long: '30 de moins, 62,5 % de la prévision, 100 % de la prévision actualisée',
    short: '30 de moins, 62,5 % de la prévision',
  },
  marks: [
    mark('forecast', 80, 'prévision 80 (PAP 2020)', 'prévision 80'),
    mark('updatedForecast', 50, 'prévision actualisée 50 (RAP 2020)', 'actualisée 50'),
    mark('actual', 50, 'réalisation 50 (RAP 2022)', 'réalisation 50'),
  ],
}

const promise = (...years: readonly PromiseYear[]): PromiseChartSpec => ({
  label:
    'Jardins ouverts, ce qui était annoncé et ce qui a été obtenu. Tous les chiffres sont dans le tableau qui suit.',
  years,
})

/** Charts of promises of every kind, by name. */
export const promiseSamples: Readonly<Record<string, PromiseChartSpec>> = {
  'below-and-above': promise(year2020, {
    year: 2021,
    note: '①',
    gap: same('125 de plus, 250 % de la cible'),
    marks: [mark('target', 50, 'cible 50'), mark('actual', 175, 'réalisation 175')],
  }),
  'not-yet': promise({
    year: 2023,
    note: '①②',
    gap: same(''),
    marks: [mark('target', 6, 'cible 6 (PAP 2023)'), mark('actual', undefined, 'réalisation non relevée')],
  }),
  zero: promise({
    year: 2022,
    note: '',
    gap: same('autant qu’annoncé'),
    marks: [mark('forecast', 0, 'prévision 0'), mark('actual', 0, 'réalisation 0')],
  }),
  negative: promise(
    {
      year: 2021,
      note: '',
      gap: same('7 de moins'),
      marks: [mark('forecast', -5, 'prévision −5'), mark('actual', -12, 'réalisation −12')],
    },
    {
      year: 2022,
      note: '',
      gap: same('14 de plus'),
      marks: [mark('forecast', -8, 'prévision −8'), mark('actual', 6, 'réalisation 6')],
    },
    {
      year: 2023,
      note: '',
      gap: same('13 de moins'),
      marks: [mark('forecast', 10, 'prévision 10'), mark('actual', -3, 'réalisation −3')],
    },
  ),
  'all-negative': promise({
    year: 2022,
    note: '',
    gap: same('4 de moins'),
    marks: [mark('target', -8, 'cible −8'), mark('actual', -12, 'réalisation −12')],
  }),
  'long-labels': promise({
    year: 2022,
    note: '',
    gap: same('217 971 de plus, 121,8 % de la prévision'),
    marks: [
      mark('forecast', 1_000_000, 'prévision 1 000 000 (PAP 2022)', 'prévision 1 000 000'),
      mark('actual', 1_217_971, 'réalisation 1 217 971 (p) (RAP 2022)', 'réalisation 1 217 971 (p)'),
    ],
  }),
}

/** A target that moved, one that did not, one that a document gave up. */
export const targetPathSample: TargetPathChartSpec = {
  label:
    'Jardins ouverts, les cibles dans l’ordre des documents. Toutes les cibles sont dans la liste qui suit.',
  documents: [
    { type: 'PAP', year: '2023' },
    { type: 'RAP', year: '2022' },
    { type: 'PAP', year: '2024' },
  ],
  targets: [
    {
      year: 2024,
      note: '',
      steps: [
        { document: 0, value: 7, label: '7' },
        { document: 2, value: 7, label: '7' },
      ],
    },
    {
      year: 2025,
      note: '①',
      steps: [
        { document: 0, value: 8, label: '8' },
        { document: 2, value: 4, label: '4' },
      ],
    },
    {
      year: 2026,
      note: '',
      steps: [
        { document: 0, value: 8, label: '8' },
        { document: 1, value: undefined, label: 'Sans objet' },
      ],
    },
  ],
}

/** Targets on both sides of zero, and below it only. */
export const negativeTargetsSample: TargetPathChartSpec = {
  ...targetPathSample,
  targets: [
    {
      year: 2024,
      note: '',
      steps: [
        { document: 0, value: -4, label: '−4' },
        { document: 2, value: 6, label: '6' },
      ],
    },
    {
      year: 2025,
      note: '①',
      steps: [
        { document: 0, value: -8, label: '−8' },
        { document: 1, value: undefined, label: 'En hausse' },
        { document: 2, value: -0.5, label: '−0,5' },
      ],
    },
  ],
}
