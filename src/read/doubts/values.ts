import type { Archive } from '#model/archive.ts'
import { isSourceFault, parseCell } from '#read/csv/parse-cell.ts'
import { exactNumber, isNumeric, plottedNumber, type PrintedValue } from '#model/printed-value.ts'
import { asPrinted, type Measure, rowsWithFigures } from '#model/observation.ts'
import { type Problem, problemOf, sourceCell } from '#read/problem.ts'
import { areMultiples, isPercentage, isTime, sameUnit } from '#model/unit.ts'

/**
 * The figures that a document prints in a way that cannot be read for sure: typed between « guillemets » in a table, as
 * they are in an official file of the State.
 */
export function sourceFaults(archive: Archive): readonly Problem[] {
  const typed = archive.observations
    .filter((figure) => isUnsure(asPrinted(figure), figure.measure))
    .map((figure) => problemOf('faute-de-la-source', figure.place, asPrinted(figure).printed))
  const published = archive.official.flatMap(({ file, columns, rows }) =>
    rows.flatMap(({ line, values }) =>
      columns.flatMap(({ measure, heading }, index) => {
        const value = values[index]
        if (value === undefined || !isUnsure(value, measure)) return []
        return problemOf('faute-de-la-source', { file, line, heading }, value.printed)
      }),
    ),
  )
  return [...typed, ...published]
}

function isUnsure({ kind, printed }: PrintedValue, measure: Measure): boolean {
  return kind === 'words' && isSourceFault(printed) && !parseCell(printed, measure).ok
}

/**
 * The zeros of rows in which more figures are positive, and none negative: most often a cell that nobody has read. A
 * remark on that year in the indicator's file explains one.
 */
export function suspectZeros(archive: Archive): readonly Problem[] {
  return rowsWithFigures(archive.tables).flatMap(({ row, figures }) => {
    const { indicator, line, values } = row
    const numbers = values.flatMap((value) => exactNumber(value) ?? [])
    const positive = numbers.filter((number) => number > 0).length
    const zeros = numbers.filter((number) => number === 0).length
    if (indicator === '' || positive < 2 || zeros >= positive || positive + zeros < numbers.length) return []
    const remarks = archive.indicatorBySlug.get(indicator)?.annotations ?? []
    return figures.flatMap(({ value, year, place }) => {
      if (exactNumber(value) !== 0) return []
      const isExplained = remarks.some((remark) => remark.year === year && remark.line === line)
      return isExplained ? [] : [problemOf('zero-suspect', place, value.printed)]
    })
  })
}

/** The figures in % that are under 0 or over 100. A row's own printed unit says what it counts in. */
export function sharesOutOfBounds(archive: Archive): readonly Problem[] {
  return rowsWithFigures(archive.tables)
    .flatMap(({ row, figures }) => (isPercentage(row.unit) ? figures : []))
    .filter(({ value }) => {
      const number = plottedNumber(value)
      return number !== undefined && (number < 0 || number > 100)
    })
    .map(({ value, place }) => problemOf('part-hors-bornes', place, value.printed))
}

/** How many times a share typed as a fraction is smaller than its neighbours, at least. */
const factor = 20

/**
 * The rows in % that hold shares as spreadsheets write them, 0,324 for 32,4 %: all their numbers are of one at most, or
 * one is a fraction far under the others. One doubt a row.
 */
export function sharesAsFractions(archive: Archive): readonly Problem[] {
  return archive.tables
    .flatMap(({ rows }) => rows)
    .filter(({ unit }) => isPercentage(unit))
    .flatMap(({ values, places }) => {
      const sizes = values.map((value) =>
        value.printed.includes('%') ? 0 : Math.abs(plottedNumber(value) ?? 0),
      )
      const largest = Math.max(...sizes)
      const index = sizes.findIndex(
        (size) => size > 0 && (largest <= 1 || (size < 1 && size * factor <= largest)),
      )
      const [value, place] = [values[index], places.values[index]]
      return value === undefined || place === undefined
        ? []
        : [problemOf('part-en-fraction', place, value.printed)]
    })
}

/** « 17,971 »: three decimals, as English writes thousands. */
const threeDecimals = /^\D*\d{1,3},\d{3}(?!\d)/

/** The counts with three decimals: nobody counts a thousandth of a thing; and the only figure of its row with decimals. */
export function decimalCounts(archive: Archive): readonly Problem[] {
  return rowsWithFigures(archive.tables)
    .filter(({ row }) => sameUnit(row.unit, 'Nb'))
    .flatMap(({ figures: all }) => {
      const figures = all.filter(({ value }) => isNumeric(value))
      const parted = figures.filter(({ value }) => /^\D*[\d\s]*,\d/.test(value.printed))
      const isAlone = parted.length === 1 && figures.length > 2
      return figures.filter(
        (figure) => threeDecimals.test(figure.value.printed) || (isAlone && parted[0] === figure),
      )
    })
    .map(({ value, place }) => problemOf('decimales-d-un-compte', place, value.printed))
}

const isAmount = (unit: string) => areMultiples(unit, 'Nb') || areMultiples(unit, '€') || isTime(unit)

/**
 * The counts, amounts and times under zero, in rows and series that have more above it: of 1,980 rows of the PLF 2025,
 * none prints one. A row of negative figures is a balance; a change, « points », may have any sign.
 */
export function negativeCounts({ tables, crossChecks }: Archive): readonly Problem[] {
  const ofTables = rowsWithFigures(tables).flatMap(({ row, figures }) =>
    isAmount(row.unit) ? [figures] : [],
  )
  const ofSources = crossChecks.flatMap(({ slug, series, points }) =>
    series
      .filter(({ unit }) => isAmount(unit))
      .map((one) =>
        points
          .filter((point) => point.series === one.slug)
          .map(({ figure: value, line }) => ({
            value,
            place: sourceCell(slug, line, 'valeur'),
          })),
      ),
  )
  return [...ofTables, ...ofSources].flatMap((figures) => {
    const below = figures.filter(({ value }) => (plottedNumber(value) ?? 0) < 0)
    const above = figures.filter(({ value }) => (plottedNumber(value) ?? 0) > 0)
    if (below.length >= above.length) return []
    return below.map(({ value, place }) => problemOf('compte-negatif', place, value.printed))
  })
}
