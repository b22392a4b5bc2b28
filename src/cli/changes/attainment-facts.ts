import type { Archive } from '#model/archive.ts'
import { directionOf } from '#model/indicator.ts'
import { targetMet } from '#model/attainment.ts'
import { yearPaths } from '#model/year-path.ts'
import type { FactTable } from '#cli/changes/fact.ts'

/** The years for which the figures say whether a target is met: none where the direction is not known. */
export function attainmentFacts(archive: Archive): FactTable {
  return {
    title: 'Cible atteinte',
    columns: ['Indicateur', 'Année'],
    facts: archive.indicators.flatMap((indicator) =>
      indicator.lines.flatMap((line) =>
        yearPaths(archive, line).flatMap(({ year, actual, target }) => {
          if (actual === undefined || target === undefined) return []
          const met = targetMet(directionOf(indicator, line), actual.value, target.value)
          if (met === undefined) return []
          return [
            {
              key: [line.indicator, line.slug, year].join('|'),
              cells: [line.name, `${year}`],
              value: met ? 'cible atteinte' : 'cible non atteinte',
            },
          ]
        }),
      ),
    ),
  }
}
