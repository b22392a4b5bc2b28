import type { Archive } from '#domain/archive.ts'
import { partsOf } from '#domain/indicator.ts'
import { creditFinding } from '#views/credits-chart.ts'
import { findingsByYear } from '#views/finding.ts'
import type { FactTable } from '#views/changes/fact.ts'
import { nameOfFigure } from '#views/changes/names.ts'

/** The sentences that pages publish and charts speak, computed from the figures. */
export function sentenceFacts(archive: Archive): FactTable {
  const creditYears = [...new Set(archive.credits.map(({ year }) => year))]
  return {
    title: 'Phrases publiées',
    columns: ['Indicateur', 'Année'],
    facts: [
      ...archive.indicators.flatMap((indicator) =>
        partsOf(indicator).flatMap((part) =>
          findingsByYear(archive, indicator, part).map(({ year, sentence }) => ({
            key: [indicator.slug, part, year].join('|'),
            cells: [nameOfFigure(archive, indicator.slug, part), `${year}`],
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
