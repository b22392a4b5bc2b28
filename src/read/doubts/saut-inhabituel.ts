import type { Archive } from '#model/archive.ts'
import { seriesOf } from '#model/revisions.ts'
import { type Problem, problemOf, quoted } from '#read/problem.ts'

const factor = 3

/**
 * The actuals that jump from the previous known one of their series, each in its latest version. A declared
 * break of the series explains a jump.
 */
export function unusualJumps(archive: Archive): readonly Problem[] {
  return archive.indicators.flatMap(({ lines, changes }) =>
    lines.flatMap((line) => {
      const known = seriesOf(archive, line, 'actual').filter(({ number }) => number !== undefined)
      return known.flatMap(({ observation, number = 0 }, index) => {
        const before = known[index - 1]
        if (before === undefined || !jumps(before.number ?? 0, number)) return []
        if (changes.some(({ breakYear = 0 }) => breakYear > before.year && breakYear <= observation.year))
          return []
        return problemOf('saut-inhabituel', observation.place, observation.value.printed, {
          expected: `une réalisation comparable à celle de ${before.year}, ${quoted(before.observation)} : entre le tiers et le triple.`,
        })
      })
    }),
  )
}

function jumps(before: number, after: number): boolean {
  if (before <= 0 || after <= 0) return false
  return after > before * factor || after * factor < before
}
