import { scaleLinear } from 'd3-scale'
import type { Box } from '#charts/box.ts'
import { extentFromZero } from '#charts/extent.ts'
import { isNumber, isWords, type OutcomeChartSpec, type OutcomeYear } from '#charts/outcome-chart-spec.ts'
import { placeFlags, placeLegend, type PlacedKey, placeRows } from '#charts/outcome-frame.ts'
import { placeValues } from '#charts/outcome-labels.ts'
import type { ColumnSizes, PlacedColumn, PlacedNumber } from '#charts/outcome-places.ts'
import { fontSize, textWidth, type Words } from '#charts/text.ts'

/** From this number of years on, results are a line. */
const lineFrom = 15

/** Everything the chart shows, placed: plain data, before any SVG. All lengths are whole pixels. */
export interface OutcomeLayout {
  readonly width: number
  readonly height: number
  readonly legend: readonly PlacedKey[]
  /** Where the legend ends: from there down, a column leads to its row. */
  readonly top: number
  readonly plotTop: number
  readonly plotBottom: number
  readonly zero: number
  readonly right: number
  readonly sizes: ColumnSizes
  readonly columns: readonly PlacedColumn[]
  /** Successive results, where they are a line; else none. */
  readonly runs: readonly (readonly PlacedColumn[])[] | undefined
  readonly breaks: readonly number[]
  /** Where the years start for which nothing is due. */
  readonly beyond: number | undefined
  readonly texts: readonly Words[]
}

/** Places the marks and texts of a chart for a width in pixels (320 or more). */
export function outcomeLayout(spec: OutcomeChartSpec, width: number): OutcomeLayout {
  for (const room of rooms) {
    const { layout, complete } = layoutWith(spec, width, room)
    if (complete) return layout
  }
  return layoutWith(spec, width, rooms[1]).layout
}

/** Room for labels beyond the longest bars, in pixels: one line, two lines, two lines beyond a bar that is all teeth. */
const rooms = [20, 38, 52] as const

/** `room` is what is kept for labels beyond the longest bars. `complete`: every label found a place. */
function layoutWith(
  spec: OutcomeChartSpec,
  width: number,
  room: number,
): { readonly layout: OutcomeLayout; readonly complete: boolean } {
  const { years } = spec
  // Under a narrow column, a year is wider than it.
  const side = width / years.length < 26 ? 6 : 0
  const step = Math.min((width - 2 * side) / years.length, 180)
  const first = years[0]?.year ?? 0
  const start = (year: number) => Math.round(side + (year - first) * step)
  const middle = (year: number) => Math.round(side + (year - first + 0.5) * step)
  const inside = ({ year }: { readonly year: number }) => year > first && year <= (years.at(-1)?.year ?? 0)
  const breaks = (spec.breaks ?? []).filter(inside)
  const beyond = spec.beyond !== undefined && inside(spec.beyond) ? spec.beyond : undefined
  const legend = placeLegend(spec, width, years.length >= lineFrom)
  const flags = placeFlags(
    [...breaks, ...(beyond === undefined ? [] : [beyond])].map(({ year, label }) => ({
      x: start(year),
      label,
    })),
    legend.bottom,
    width,
  )
  const plotTop = flags.bottom
  const plotBottom = plotTop + (width < 400 ? 140 : width < 600 ? 164 : 200)
  const numbers = years.flatMap(({ promised, obtained }) => [promised, obtained].filter(isNumber))
  const [low, high] = extentFromZero(numbers.map(({ value }) => value))
  const y = scaleLinear([low, high], [plotBottom - (low < 0 ? room : 0), plotTop + room])
  const zero = Math.round(y(0))
  const bar = 2 * Math.round(Math.min(0.62 * step, 28 + 0.17 * step) / 2)
  const sizes = { step, bar, tick: 2 * Math.floor(Math.min(bar + 12, step - 2) / 2) }
  const placed = (what: OutcomeYear['obtained']): PlacedNumber | undefined =>
    isNumber(what) ? { ...what, y: Math.round(y(what.value)) } : undefined
  const columns = years.map((year): PlacedColumn => {
    const x = middle(year.year)
    return {
      ...{ spec: year, left: start(year.year), right: start(year.year + 1), x },
      ...{ obtained: placed(year.obtained), promised: placed(year.promised) },
      slot: slotOf(year.obtained, x, { step, bar }, zero, zero - plotTop >= slotHeight + 36),
    }
  })
  const runs =
    years.length < lineFrom
      ? undefined
      : runsOf(
          columns,
          breaks.map(({ year }) => year),
        )
  const values = placeValues({
    columns,
    runs,
    sizes,
    zero,
    frame: { x: 0, y: plotTop, width, height: plotBottom - plotTop },
    lines: breaks.map(({ year }) => start(year)),
    annotation: spec.annotation,
  })
  const under = placeRows(spec, columns, {
    width,
    step,
    top: plotBottom,
    withDifferences: runs === undefined,
  })
  return {
    layout: {
      ...{ width, height: under.bottom, legend: legend.keys, top: legend.bottom, plotTop, plotBottom, zero },
      right: Math.round(2 * side + years.length * step),
      ...{ sizes, columns, runs, breaks: breaks.map(({ year }) => start(year)) },
      beyond: beyond === undefined ? undefined : start(beyond.year),
      texts: [...legend.texts, ...flags.texts, ...values.texts, ...under.texts],
    },
    complete: values.complete,
  }
}

const slotHeight = 34

/**
 * The slot of a result that is not read, or around the words printed instead. It says nothing of a height: it is the
 * same everywhere, on the zero line, or under it where there is no room for two texts above.
 */
function slotOf(
  obtained: OutcomeYear['obtained'],
  x: number,
  { step, bar }: Pick<ColumnSizes, 'step' | 'bar'>,
  zero: number,
  above: boolean,
): Box | undefined {
  if (obtained !== 'unread' && !isWords(obtained)) return undefined
  const widest = 2 * Math.floor((step - 2) / 2)
  const texts = obtained === 'unread' ? [] : [obtained.words, obtained.short]
  const around = texts
    .map((text) => 2 * Math.ceil((textWidth(text, fontSize) + 8) / 2))
    .find((wide) => wide <= widest)
  const width = Math.max(bar, around ?? 0)
  return { x: x - width / 2, y: above ? zero - slotHeight : zero, width, height: slotHeight }
}

/** Runs of successive results: a run ends where a year has none, or before a year of `breaks`. */
function runsOf(columns: readonly PlacedColumn[], breaks: readonly number[]) {
  const runs: PlacedColumn[][] = []
  for (const column of columns) {
    if (column.obtained === undefined) continue
    const run = runs.at(-1)
    const { year } = column.spec
    if (run?.at(-1)?.spec.year === year - 1 && !breaks.includes(year)) run.push(column)
    else runs.push([column])
  }
  return runs
}
