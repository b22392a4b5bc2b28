import type { Archive } from '#model/archive.ts'
import { type StateLine, stateOf, type StateUnit, unitsOf } from '#model/state.ts'
import { lineLabel, lineSentence } from '#pages/etat/_line-view.ts'
import { unitLabel } from '#pages/etat/_state-units.ts'
import { stateUnitPath } from '#urls.ts'
import { distinctWords, type SearchRecord } from './_search-record.ts'

/** How results of the whole State are named, and narrowed by. */
export const stateKind = 'Tout l’État'

/**
 * The indicators of the whole State, one record each, whatever the years: where it stands in the page of its programme,
 * its lines with their last figures.
 */
export function stateRecords(archive: Archive): readonly SearchRecord[] {
  const state = stateOf(archive)
  if (state === undefined) return []
  return unitsOf(state).flatMap((unit) =>
    [...Map.groupBy(unit.lines, ({ row }) => row.indicator.code)].map(([code, lines]) =>
      indicatorRecord(unit, code, lines),
    ),
  )
}

function indicatorRecord(unit: StateUnit, code: string, lines: readonly StateLine[]): SearchRecord {
  const title = lines[0]?.row.indicator.title ?? code
  return {
    path: `${stateUnitPath(unit)}#${code}`,
    title,
    text: `${unitLabel(unit)}. ${lines.map((line) => [lineLabel(line), lineSentence(line)].filter(Boolean).join(' : ')).join(' ')}`,
    names: code,
    words: distinctWords([unit.mission.title, lines[0]?.row.objective.title ?? ''], title),
    filters: { page: [stateKind] },
  }
}
