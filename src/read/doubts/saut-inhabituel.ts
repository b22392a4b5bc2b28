import type { Archive } from '#model/archive.ts'
import type { Line } from '#model/line.ts'
import type { Indicator } from '#model/indicator.ts'
import { asPrinted, type Measure, type Observation } from '#model/observation.ts'
import { plottedNumber } from '#model/printed-value.ts'
import { seriesOf, type SeriesPoint } from '#model/revisions.ts'
import { isPercentage } from '#model/unit.ts'
import { type Problem, problemOf, quoted } from '#read/problem.ts'

const factor = 3

/** What is announced of a year, and compared with the last result before it. */
const announced: readonly Measure[] = ['forecast', 'updatedForecast', 'target', 'recalledObjective']

/**
 * The actuals that jump from the one before in their series, and the forecasts and targets that jump from the last
 * actual known when they were stated (else from the first one; without any, from the one before in their own series),
 * each in its latest version. A declared break explains a jump; a number alike in two units has its own doubt.
 */
export function unusualJumps(archive: Archive): readonly Problem[] {
  return archive.indicators.flatMap((indicator) =>
    indicator.lines.flatMap((line) => {
      const actuals = known(archive, line, 'actual')
      return [
        ...actuals.flatMap((point, index) => jump(indicator, actuals[index - 1], point, 'une réalisation')),
        ...announced.flatMap((measure) =>
          known(archive, line, measure).flatMap((point, index, points) => {
            const stated = Math.min(point.year, statedIn(archive, point.observation))
            const actual = actuals.findLast(({ year }) => year < stated) ?? actuals[0]
            return jump(indicator, actual ?? points[index - 1], point, 'une valeur')
          }),
        ),
      ]
    }),
  )
}

function known(archive: Archive, line: Line, measure: Measure): readonly SeriesPoint[] {
  // Over 100 % has its own doubt.
  const limit = isPercentage(line.unit) ? 100 : Infinity
  return seriesOf(archive, line, measure).filter(({ number }) => number !== undefined && number <= limit)
}

/** The budget year of the document that states a figure: the PAP that its heading names, else its own. */
function statedIn({ documentById }: Archive, { papYear, document, year }: Observation): number {
  return papYear ?? documentById.get(document)?.year ?? year
}

function jump(
  { changes }: Indicator,
  before: SeriesPoint | undefined,
  { observation, number = 0, year }: SeriesPoint,
  what: string,
): readonly Problem[] {
  if (before === undefined || !jumps(before.number ?? 0, number)) return []
  if (!jumps(printedNumber(before.observation), printedNumber(observation))) return []
  if (changes.some(({ breakYear = 0 }) => breakYear > before.year && breakYear <= year)) return []
  return [
    problemOf('saut-inhabituel', observation.place, observation.value.printed, {
      expected: `${what} comparable à celle de ${before.year}, ${quoted(before.observation)} : entre le tiers et le triple.`,
    }),
  ]
}

function printedNumber(figure: Observation): number {
  return plottedNumber(asPrinted(figure)) ?? 0
}

function jumps(before: number, after: number): boolean {
  if (before <= 0 || after <= 0) return false
  return after > before * factor || after * factor < before
}
