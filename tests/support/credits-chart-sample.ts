import type { CreditsChartSpec } from '#charts/credits-chart.ts'

export const creditsSample: CreditsChartSpec = {
  label: 'Crédits de paiement (CP), par année.',
  title: 'Crédits de paiement (CP)',
  names: { voted: 'CP votés', executed: 'CP consommés' },
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
