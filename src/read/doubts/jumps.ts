import type { Archive } from '#model/archive.ts'
import { isBudgetary } from '#model/document.ts'
import type { Line } from '#model/line.ts'
import { asPrinted, type Measure, type Observation, rowsWithFigures } from '#model/observation.ts'
import { plottedNumber } from '#model/printed-value.ts'
import { seriesOf, type SeriesPoint, versionsOf } from '#model/revisions.ts'
import { isInUnit, isPercentage } from '#model/unit.ts'
import { statedIn } from '#read/doubts/contradictions.ts'
import { type Problem, problemOf, quoted } from '#read/problem.ts'

const factor = 3

/** What is announced of a year, and compared with the last result before it. */
const announced: readonly Measure[] = ['forecast', 'updatedForecast', 'target', 'recalledObjective']

/** A figure, and the one it is far from. */
interface Jump {
  readonly figure: Observation
  readonly before: Observation
}

/**
 * The figures that are more than three times another one that they should be near, or less than its third: in the series
 * of a line, in the row of a document, among the documents that speak of one year. A declared break between the two
 * years explains a jump; a number alike in two units has its own doubt. A number that several documents copy is doubted
 * once.
 */
export function unusualJumps(archive: Archive): readonly Problem[] {
  const lines = archive.indicators.flatMap((indicator) => indicator.lines)
  const jumps = [
    ...lines.flatMap((line) => jumpsInSeries(archive, line)),
    ...jumpsInRows(archive),
    ...lines.flatMap((line) => jumpsAmongDocuments(archive, line)),
  ].filter((jump) => !isExplained(archive, jump))
  const byStatement = Map.groupBy(jumps, ({ figure: { indicator, line, year, measure, value, place } }) =>
    [indicator === '' ? place.file + place.line : indicator, line, year, measure, plottedNumber(value)].join(
      '|',
    ),
  )
  return [...byStatement.values()].flatMap(([jump]) => (jump === undefined ? [] : problemOfJump(jump)))
}

/**
 * The actuals that jump from the one before in their series, and the forecasts and targets that jump from the last
 * actual known when they were stated (else from the first one; without any, from the one before in their own series),
 * each in its latest version. An actual that jumps is doubted itself: what is near the one before it is not.
 */
function jumpsInSeries(archive: Archive, line: Line): readonly Jump[] {
  const actuals = known(archive, line, 'actual')
  const jumpTo = (point: SeriesPoint, index: number) =>
    jump(actuals[index - 1]?.observation, point.observation)
  const usual = actuals.filter((point, index) => jumpTo(point, index).length === 0)
  return [
    ...actuals.flatMap(jumpTo),
    ...announced.flatMap((measure) =>
      known(archive, line, measure).flatMap((point, index, points) => {
        const stated = Math.min(point.year, statedIn(archive, point.observation))
        const [fromUsual, fromLast] = [usual, actuals].map((known) => {
          const actual = known.findLast(({ year }) => year < stated) ?? known[0]
          return jump((actual ?? points[index - 1])?.observation, point.observation)
        })
        return fromUsual?.length === 0 ? [] : (fromLast ?? [])
      }),
    ),
  ]
}

/**
 * The forecasts and targets that jump from all the others in the row of their document, whatever it calls them; of two
 * alone, the later. A row that belongs to no indicator has no series: its results are compared too.
 */
function jumpsInRows(archive: Archive): readonly Jump[] {
  return rowsWithFigures(archive.tables).flatMap(({ row, figures: all }) => {
    const figures = all
      .filter(({ measure }) => announced.includes(measure) || (measure === 'actual' && row.indicator === ''))
      .filter(({ value }) => isInUnit(value, row.unit) && isBounded(value, row.unit))
      .filter(({ value }) => (plottedNumber(value) ?? 0) > 0)
      .toSorted((a, b) => a.year - b.year)
    const candidates = figures.length > 2 ? figures : figures.slice(1)
    return candidates.flatMap((figure) => {
      const others = figures.filter((one) => one !== figure)
      const found = others.flatMap((other) => jump(other, figure))
      return found.length === others.length ? found.slice(0, 1) : []
    })
  })
}

/**
 * What a document that does not speak first states of a year, where it jumps from the one that does. What both must
 * print alike has its own doubt (`chiffre-contredit`).
 */
function jumpsAmongDocuments(archive: Archive, line: Line): readonly Jump[] {
  return [...announced, 'actual' as const].flatMap((measure) =>
    known(archive, line, measure).flatMap(({ year, observation: first }) =>
      versionsOf(archive, { indicator: line.indicator, line: line.slug, year, measure })
        .filter((version) => version !== first && isBounded(version.value, line.unit))
        .filter((version) => !areAlike(archive, first, version))
        .flatMap((version) => jump(first, version)),
    ),
  )
}

/** Whether two documents must print the same number: two budget documents, an actual or what the same PAP states. */
function areAlike(archive: Archive, a: Observation, b: Observation): boolean {
  if (isBudgetary({ type: a.documentType }) !== isBudgetary({ type: b.documentType })) return false
  const isStatedOnce = a.measure === 'forecast' || a.measure === 'target'
  return !isStatedOnce || statedIn(archive, a) === statedIn(archive, b)
}

function known(archive: Archive, line: Line, measure: Measure): readonly SeriesPoint[] {
  return seriesOf(archive, line, measure).filter(({ observation }) => isBounded(observation.value, line.unit))
}

/** Whether a cell holds a number, and no share over 100 %, which has its own doubt. */
function isBounded(value: Observation['value'], unit: string): boolean {
  const number = plottedNumber(value)
  return number !== undefined && (number <= 100 || !isPercentage(unit))
}

function jump(before: Observation | undefined, figure: Observation): readonly Jump[] {
  if (before === undefined) return []
  const isJump =
    jumps(plottedNumber(before.value), plottedNumber(figure.value)) &&
    jumps(plottedNumber(asPrinted(before)), plottedNumber(asPrinted(figure)))
  return isJump ? [{ figure, before }] : []
}

function jumps(before = 0, after = 0): boolean {
  if (before <= 0 || after <= 0) return false
  return after > before * factor || after * factor < before
}

function isExplained({ indicatorBySlug }: Archive, { figure, before }: Jump): boolean {
  const changes = indicatorBySlug.get(figure.indicator)?.changes ?? []
  const [from, to] = [Math.min(before.year, figure.year), Math.max(before.year, figure.year)]
  return changes.some(({ breakYear = 0 }) => breakYear > from && breakYear <= to)
}

function problemOfJump({ figure, before }: Jump): Problem {
  const what = figure.measure === 'actual' ? 'une réalisation' : 'une valeur'
  return problemOf('saut-inhabituel', figure.place, figure.value.printed, {
    expected: `${what} comparable à celle de ${before.year}, ${quoted(before)} : entre le tiers et le triple.`,
  })
}
