import type { Archive } from '#domain/archive.ts'
import { partsOf } from '#domain/indicator.ts'
import { targetMet } from '#domain/attainment.ts'
import { yearPaths } from '#domain/year-path.ts'
import type { FactTable } from '#views/changes/fact.ts'
import { nameOfFigure } from '#views/changes/names.ts'

/** The years for which the figures say whether a target is met: none where the direction is not known. */
export function attainmentFacts(archive: Archive): FactTable {
  return {
    title: 'Cible atteinte',
    columns: ['Indicateur', 'Année'],
    facts: archive.indicators.flatMap((indicator) =>
      partsOf(indicator).flatMap((part) =>
        yearPaths(archive, indicator.slug, part).flatMap(({ year, actual, target }) => {
          if (actual === undefined || target === undefined) return []
          const met = targetMet(indicator.direction, actual.value, target.value)
          if (met === undefined) return []
          return [
            {
              key: [indicator.slug, part, year].join('|'),
              cells: [nameOfFigure(archive, indicator.slug, part), `${year}`],
              value: met ? 'cible atteinte' : 'cible non atteinte',
            },
          ]
        }),
      ),
    ),
  }
}
