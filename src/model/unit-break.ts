import type { Archive } from '#model/archive.ts'
import type { Line } from '#model/line.ts'
import { seriesOf } from '#model/revisions.ts'
import { areMultiples } from '#model/unit.ts'

/**
 * The first year whose result is in the unit of a line, where earlier ones were counted in another that is no multiple
 * of it: « mois », then « jours ». `undefined` when all count in one.
 */
export function unitBreak(
  archive: Pick<Archive, 'observationsByIndicator' | 'rowsByIndicator'>,
  line: Line,
): number | undefined {
  const others = new Set(
    (archive.rowsByIndicator.get(line.indicator) ?? [])
      .filter(({ row }) => row.line === line.slug && !areMultiples(row.unit, line.unit))
      .map(({ document }) => document),
  )
  if (others.size === 0) return undefined
  const last = seriesOf(archive, line, 'actual').findLast(({ observation }) =>
    others.has(observation.document),
  )
  return last === undefined ? undefined : last.year + 1
}
