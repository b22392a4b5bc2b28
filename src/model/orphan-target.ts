import type { Archive } from '#model/archive.ts'
import type { FigureArchive } from '#model/comparison.ts'
import { lifetimes } from '#model/lifetime.ts'
import type { Line } from '#model/line.ts'
import { exactNumber } from '#model/printed-value.ts'
import { targetPaths, type TargetStatement } from '#model/target-path.ts'

/** A target announced for a year in which nothing was left to measure it. */
export interface OrphanTarget {
  readonly line: Line
  readonly year: number
  /** The last statement of it that is a number. */
  readonly statement: TargetStatement
  /** The document that removed the indicator; `undefined` when the programme itself had ended. */
  readonly removedBy: string | undefined
}

/** The targets set for years after the removal of their indicator, or after the last budget year of the programme. */
export function orphanTargets(
  archive: FigureArchive & Pick<Archive, 'documents' | 'frameworks' | 'indicators' | 'programme'>,
): readonly OrphanTarget[] {
  const lives = lifetimes(archive)
  const end = archive.programme.lastYear ?? Infinity
  return archive.indicators.flatMap(({ slug, lines }) => {
    const { removedBy: removal, transferred } = lives.get(slug) ?? {}
    return lines.flatMap((line) =>
      targetPaths(archive, line).flatMap(({ year, statements }) => {
        const statement = statements.findLast(
          ({ observation }) => exactNumber(observation.value) !== undefined,
        )
        const gone = removal !== undefined && year >= removal.year
        const ended = year > end && transferred !== true
        if (statement === undefined || !(gone || ended)) return []
        const removedBy = gone ? removal.id : undefined
        return [{ line, year, statement, removedBy }]
      }),
    )
  })
}
