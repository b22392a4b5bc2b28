import type { Archive } from '#model/archive.ts'
import type { CrossCheckPoint, CrossCheckSeries, KnownPoint } from '#model/cross-check.ts'
import { lineOf } from '#model/line.ts'
import type { Measure } from '#model/observation.ts'
import { plottedNumber } from '#model/printed-value.ts'
import { leadingVersion } from '#model/revisions.ts'
import { inUnitOf } from '#model/unit.ts'
import { cellOf } from '#read/doubts/cell-of.ts'
import { problemOf, type Problem, quoted, quotedAt } from '#read/problem.ts'

/** How many times a figure is larger or smaller than all that it should be near. */
const factor = 3

/** A number that a figure should be near, as a message quotes it. */
interface Witness {
  readonly number: number
  readonly quoted: string
}

/**
 * The figures of other sources that are far from everything they can be compared with: the official figure of their
 * year, the same period in other versions of the source, the two periods before and the one after. One of these alone
 * proves nothing, unless it is the official figure: a series may start with 1, then 7.
 */
export function oversizedPoints(archive: Archive): readonly Problem[] {
  return archive.crossChecks.flatMap(({ slug, series, points }) => {
    const place = ({ line }: CrossCheckPoint) =>
      cellOf({ file: `data/recoupements/${slug}.csv`, line }, 'valeur')
    return series.flatMap((one) => {
      const known = points
        .filter((point): point is KnownPoint => point.series === one.slug && point.value !== undefined)
        .filter(({ incomplete, value }) => !incomplete && value > 0)
      const byPeriod = Map.groupBy(known, ({ period }) => period)
      const periods = [...byPeriod.keys()].toSorted()
      return known.flatMap((point) => {
        const at = periods.indexOf(point.period)
        const near = periods.slice(Math.max(0, at - 2), at + 2).map((period) => byPeriod.get(period) ?? [])
        const isNear = (others: readonly KnownPoint[]) =>
          others.some((other) => other !== point && !isFar(other.value, point.value))
        if (near.some(isNear)) return []
        const official = officialFigures(archive, one, point.period)
        if (official.some(({ number }) => !isFar(number, point.value))) return []
        const [first, ...more] = near
          .flatMap((others) => others.slice(0, 3))
          .filter((other) => other !== point)
        const witness =
          official[0]?.quoted ??
          (first === undefined || more.length === 0
            ? undefined
            : quotedAt(first.figure.printed, place(first)))
        if (witness === undefined) return []
        return problemOf('recoupement-ordre-de-grandeur', place(point), point.figure.printed, {
          expected: `une valeur comparable à ${witness} : entre le tiers et le triple.`,
        })
      })
    })
  })
}

const announced: readonly Measure[] = ['forecast', 'updatedForecast', 'target']

/** What the documents print of a year on the line that a series stands beside, in the unit of the series. */
function officialFigures(
  archive: Archive,
  { indicator, line: slug, nature, unit }: CrossCheckSeries,
  period: string,
): readonly Witness[] {
  const line = lineOf(archive.indicatorBySlug.get(indicator ?? ''), slug)
  if (line === undefined || !/^\d{4}$/.test(period)) return []
  const measures: readonly Measure[] = nature === 'forecast' ? announced : ['actual']
  return measures.flatMap((measure) => {
    const key = { indicator: line.indicator, line: line.slug, year: Number(period), measure }
    const figure = leadingVersion(archive, key)
    const number = figure && plottedNumber(inUnitOf(unit, figure, line.unit).value)
    return figure === undefined || number === undefined || number <= 0
      ? []
      : [{ number, quoted: quoted(figure) }]
  })
}

function isFar(a: number, b: number): boolean {
  return a > b * factor || b > a * factor
}
