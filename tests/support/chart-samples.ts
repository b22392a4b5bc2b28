import type { CreditsChartSpec } from '#charts/credits-chart.ts'
import type { ChartPoint, IndicatorChartSpec } from '#charts/indicator-spec.ts'

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** Points of one measure from « 2019 47 » pairs; the label is the value as written, with a decimal comma. */
const points = (
  measure: ChartPoint['measure'],
  values: Readonly<Record<number, string>>,
): readonly ChartPoint[] =>
  Object.entries(values).map(([year, label]) => ({
    year: Number(year),
    measure,
    value: Number(label.replaceAll(/[^\d,]/g, '').replace(',', '.')),
    label,
  }))

const base: IndicatorChartSpec = {
  id: 'sample',
  label: 'Jardins ouverts. Tous les chiffres sont dans le tableau qui suit.',
  years: years(2017, 2023),
  unitLabel: 'jardins ouverts',
  points: points('actual', { 2017: '15', 2018: '34', 2019: '32', 2020: '26', 2021: '50', 2022: '49' }),
  gaps: [],
  breaks: [],
  size: 'full',
}

/** Charts of every kind of indicator, by name. */
export const indicatorSamples: Readonly<Record<string, IndicatorChartSpec>> = {
  'forecasts-and-targets': {
    ...base,
    points: [
      ...points('target', { 2020: '30', 2022: '50', 2023: '50' }),
      ...points('forecast', { 2019: '19', 2020: '30', 2021: '40' }),
      ...points('updatedForecast', { 2019: '19', 2020: '23', 2021: '49' }),
      ...base.points,
    ],
  },
  'wide-range': {
    ...base,
    unitLabel: 'problèmes étudiés',
    points: [
      ...points('target', { 2020: '80', 2022: '200', 2023: '200' }),
      ...points('forecast', { 2019: '42', 2020: '80', 2021: '140' }),
      ...points('updatedForecast', { 2019: '42', 2020: '50', 2021: '122' }),
      ...points('actual', { 2019: '47', 2020: '50', 2021: '115', 2022: '75' }),
    ],
  },
  'missing-years': {
    ...base,
    points: points('actual', { 2018: '34', 2019: '32', 2022: '49', 2023: '12' }),
    gaps: [
      { year: 2020, label: 'non relevé' },
      { year: 2021, label: 'non relevé' },
      { year: 2017, label: 'Non déterminé' },
    ],
  },
  'series-break': {
    ...base,
    breaks: [{ year: 2020, label: 'rupture de série' }],
  },
  'future-band': {
    ...base,
    years: years(2020, 2026),
    points: [
      ...points('target', { 2022: '5', 2023: '6', 2024: '7', 2025: '8', 2026: '7' }),
      { year: 2025, measure: 'target', value: 7, label: '7' },
      ...points('actual', { 2020: '2', 2021: '5', 2022: '6' }),
    ],
    gaps: [
      { year: 2023, label: 'non relevé' },
      { year: 2024, label: 'non relevé' },
    ],
    firstFutureYear: 2025,
  },
  'lone-point': {
    ...base,
    years: years(2021, 2021),
    points: points('actual', { 2021: '3' }),
  },
  'zero-only': {
    ...base,
    years: years(2021, 2023),
    points: points('actual', { 2021: '0', 2022: '0', 2023: '0' }),
  },
  percentage: {
    ...base,
    unitLabel: '%',
    years: years(2021, 2024),
    points: [
      ...points('target', { 2022: '50', 2023: '50', 2024: '50' }),
      ...points('actual', { 2021: '28,6', 2022: '31', 2023: '48,5' }),
    ],
  },
  'long-labels': {
    ...base,
    years: years(2019, 2023),
    unitLabel: 'visiteurs accueillis dans les jardins ouverts au public',
    points: [
      ...points('target', { 2021: '1 500 000', 2022: '1 600 000', 2023: '≥ 1 700 000' }),
      ...points('forecast', { 2019: '1 200 000', 2020: '1 300 000' }),
      ...points('actual', { 2019: '1 217 971', 2020: '982 004', 2021: '1 494 310', 2022: '1 601 276 (p)' }),
    ],
  },
  'twenty-years': {
    ...base,
    years: years(2005, 2024),
    points: [
      ...points('target', { 2015: '60', 2020: '70', 2024: '90' }),
      ...points(
        'actual',
        Object.fromEntries(
          years(2005, 2023).map((year, index) => [year, `${20 + ((index * 37) % 23) + index * 2}`]),
        ),
      ),
    ],
  },
}

export const creditsSample: CreditsChartSpec = {
  label: 'Crédits de paiement (CP), par année.',
  kind: 'CP',
  years: [
    {
      year: 2020,
      voted: { value: 11_200_000, label: '11,2 M€', short: '11,2' },
      executed: { value: undefined, label: 'montant non relevé', short: '?' },
    },
    {
      year: 2021,
      voted: { value: 10_600_000, label: '10,6 M€', short: '10,6', staff: 3_000_000 },
      executed: { value: 14_718_515, label: '14,7 M€', short: '14,7', staff: 0 },
    },
    {
      year: 2022,
      voted: { value: 0, label: '0 M€', short: '0' },
      executed: { value: 48_200, label: '48 200 €', short: '48 200 €' },
    },
    {
      year: 2023,
      voted: { value: 3_000_000, label: '3 M€', short: '3', staff: 3_000_000 },
      executed: { value: -1_000_000, label: '−1 M€', short: '−1' },
    },
  ],
}
