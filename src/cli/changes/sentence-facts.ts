import type { Archive } from '#model/archive.ts'
import { creditFinding } from '#charts/credits-chart.ts'
import { findingsByYear } from '#words/finding.ts'
import type { FactTable } from '#cli/changes/fact.ts'

/** The sentences that pages publish and charts speak, computed from the figures. */
export function sentenceFacts(archive: Archive): FactTable {
  const creditYears = [...new Set(archive.credits.map(({ year }) => year))]
  return {
    title: 'Phrases publiées',
    columns: ['Indicateur', 'Année'],
    facts: [
      ...archive.indicators.flatMap(({ lines }) =>
        lines.flatMap((line) =>
          findingsByYear(archive, line).map(({ year, sentence }) => ({
            key: [line.indicator, line.slug, year].join('|'),
            cells: [line.name, `${year}`],
            value: sentence,
          })),
        ),
      ),
      ...creditYears.flatMap((year) => {
        const sentence = creditFinding(archive, year)
        if (sentence === undefined) return []
        return [{ key: `credits|${year}`, cells: ['Crédits', `${year}`], value: sentence }]
      }),
    ],
  }
}
