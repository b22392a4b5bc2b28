import { markName } from '#charts/mark-kind.ts'
import type { Archive } from '#model/archive.ts'
import type { FactTable } from '#cli/changes/fact.ts'
import { joined } from '#cli/changes/names.ts'
import { creditsChartSpec } from '#charts/credits-chart.ts'
import { lineCharts } from '#charts/annotated-charts.ts'

/** What the charts write, year by year: values, the words of missing results, breaks. */
export function chartFacts(archive: Archive): FactTable {
  return {
    title: 'Étiquettes des graphiques',
    columns: ['Graphique', 'Année'],
    echo: true,
    facts: [
      ...archive.indicators.flatMap((indicator) =>
        lineCharts(archive, indicator).flatMap(({ line, spec }) =>
          spec.years.flatMap((year) => {
            const ofYear = (item: { readonly year: number }) => item.year === year
            const value = joined(
              ...spec.points.filter(ofYear).map(({ measure, label }) => `${markName(measure)} ${label}`),
              ...spec.gaps.filter(ofYear).map(({ label }) => label),
              ...spec.breaks.filter(ofYear).map(({ label }) => label),
            )
            if (value === '') return []
            const key = [line.indicator, line.slug, year].join('|')
            return [{ key, cells: [line.name, `${year}`], value }]
          }),
        ),
      ),
      ...creditsChartSpec(archive).groups.map(({ year, bars }) => ({
        key: `credits|${year}`,
        cells: ['Crédits', `${year}`],
        value: joined(
          ...bars.map(
            ({ kind, key, label }) => `${kind} ${key === 'voted' ? 'votés' : 'consommés'} ${label}`,
          ),
        ),
      })),
    ],
  }
}
