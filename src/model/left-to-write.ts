import type { Sources } from '#model/archive.ts'
import { isOwn } from '#model/line.ts'

/** What editors have still to write of one kind, and how many times. */
export interface LeftToWrite {
  readonly what: 'owner' | 'programmeSummary' | 'definition' | 'noun' | 'objectiveSummary' | 'yearSummary'
  readonly count: number
}

/** What no document prints and nobody has written yet: pages leave it out. Kinds that are complete are left out. */
export function leftToWrite({
  programme,
  indicators,
  objectives,
  years,
}: Pick<Sources, 'programme' | 'indicators' | 'objectives' | 'years'>): readonly LeftToWrite[] {
  const own = indicators.flatMap(({ lines }) => lines.filter(({ slug }) => isOwn(slug)))
  const counts: readonly LeftToWrite[] = [
    { what: 'programmeSummary', count: programme.summary.length === 0 ? 1 : 0 },
    { what: 'owner', count: programme.owner === '' ? 1 : 0 },
    { what: 'objectiveSummary', count: objectives.filter(({ summary }) => summary === '').length },
    { what: 'definition', count: indicators.filter(({ definition }) => definition === '').length },
    { what: 'noun', count: own.filter(({ noun }) => noun === undefined).length },
    { what: 'yearSummary', count: years.filter(({ summary }) => summary === '').length },
  ]
  return counts.filter(({ count }) => count > 0)
}
