import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import type { Measure } from '#domain/measure.ts'
import { measureTerms } from '#french/terms.ts'
import type { ChartPoint, IndicatorChartSpec } from '#charts/indicator-chart-spec.ts'
import { labelBox, overlap, placeLabels, within, type Box, type PlacedLabel } from '#charts/place-labels.ts'
import { textWidth } from '#charts/text-width.ts'

/** Size of every text of a chart, in the units of its own geometry. */
export const fontSize = 14

/** A figure with its place. */
export interface PlacedMark extends ChartPoint {
  readonly x: number
  readonly y: number
}

/** Words under a stretch of years whose result is missing. */
export interface PlacedGap {
  readonly x1: number
  readonly x2: number
  readonly lines: readonly string[]
}

/** Everything an indicator's chart shows, placed: plain data, before any SVG. */
export interface IndicatorLayout {
  readonly width: number
  readonly height: number
  readonly baseline: number
  readonly marks: readonly PlacedMark[]
  /** Runs of successive actuals: a run ends where a year is missing or a series breaks. */
  readonly runs: readonly (readonly PlacedMark[])[]
  readonly labels: readonly PlacedLabel[]
  /** Kinds of mark whose name found no place beside one of them: they go in a line above. */
  readonly keys: readonly Measure[]
  readonly gaps: readonly PlacedGap[]
  readonly breaks: readonly { readonly x: number; readonly label: string }[]
  readonly future: { readonly x: number; readonly label: string } | undefined
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
}

const reach = 8
const bottom = 26

/** Places the marks, labels and words of an indicator's chart for a width in pixels. */
export function indicatorLayout(spec: IndicatorChartSpec, width: number): IndicatorLayout {
  const height = spec.size === 'small' ? 230 : width < 480 ? 280 : 340
  const top = 44
  const baseline = height - bottom
  const step = (width - 16) / spec.years.length
  const first = spec.years[0] ?? 0
  const x = (year: number) => 8 + (year - first + 0.5) * step
  const y = scaleLinear([0, (max(spec.points, ({ value }) => value) ?? 0) || 1], [baseline, top + 22])
  const marks = dodged(
    spec.points.map((point) => ({ ...point, x: x(point.year), y: y(point.value) })),
    Math.min(14, step * 0.4),
  )
  const gaps = gapsOf(spec, x, step)
  const frame: Box = { x: 0, y: 0, width, height: baseline - 1 }
  const runs = runsOf(spec, marks)
  const obstacles: Box[] = [
    ...runs.flatMap(alongLine),
    ...marks.map((mark) => ({ x: mark.x - 5, y: mark.y - 5, width: 10, height: 10 })),
    ...gaps.flatMap((gap) => gapBoxes(gap, baseline)),
  ]
  const values = placeLabels(
    [...marks]
      .toSorted(servedFirst)
      .map((mark) => ({ text: mark.label, kind: mark.measure, x: mark.x, y: mark.y, reach })),
    obstacles,
    frame,
    fontSize,
  )
  const taken = [...obstacles, ...values.map((label) => labelBox(label.text, label.x, label.y, fontSize))]
  const { names, keys } = kindNames(marks, values, taken, { ...frame, y: 18, height: baseline - 40 })
  return {
    width,
    height,
    baseline,
    marks,
    runs,
    labels: [...values, ...names],
    keys,
    gaps,
    breaks: spec.breaks
      .filter(({ year }) => year > first && year <= (spec.years.at(-1) ?? 0))
      .map(({ year, label }) => ({ x: x(year) - step / 2, label })),
    future:
      spec.firstFutureYear === undefined
        ? undefined
        : { x: x(spec.firstFutureYear) - step / 2, label: `après ${spec.firstFutureYear - 1}` },
    ticks: spec.years.map((year) => ({
      x: x(year),
      label: step < 35 ? `’${`${year}`.slice(2)}` : `${year}`,
    })),
  }
}

/** Marks of one year that would cover each other stand side by side, the actual in the middle. */
function dodged(marks: readonly PlacedMark[], shift: number): readonly PlacedMark[] {
  return marks.map((mark, index) => {
    if (mark.measure === 'actual') return mark
    const crowded = marks.some(
      (other, at) => at !== index && other.year === mark.year && Math.abs(other.y - mark.y) < 11,
    )
    if (!crowded) return mark
    return {
      ...mark,
      x: mark.x + (mark.measure === 'target' ? shift : mark.measure === 'forecast' ? -shift : shift),
    }
  })
}

/** Actuals get the best places, then targets, then forecasts. */
function servedFirst(a: PlacedMark, b: PlacedMark): number {
  const order: readonly Measure[] = ['actual', 'target', 'forecast', 'updatedForecast', 'attainment']
  return order.indexOf(a.measure) - order.indexOf(b.measure) || a.year - b.year
}

function runsOf(spec: IndicatorChartSpec, marks: readonly PlacedMark[]): readonly (readonly PlacedMark[])[] {
  const latest = new Map(marks.filter(({ measure }) => measure === 'actual').map((mark) => [mark.year, mark]))
  const breaks = new Set(spec.breaks.map(({ year }) => year))
  const runs: PlacedMark[][] = []
  for (const mark of [...latest.values()].toSorted((a, b) => a.year - b.year)) {
    const run = runs.at(-1)
    const joined = run?.at(-1)?.year === mark.year - 1 && !breaks.has(mark.year)
    if (run !== undefined && joined) run.push(mark)
    else runs.push([mark])
  }
  return runs
}

/** Small boxes along the line of a run, so that no text is written across it. */
function alongLine(run: readonly PlacedMark[]): readonly Box[] {
  return run.flatMap((mark, index) => {
    const next = run[index + 1]
    if (next === undefined) return []
    const steps = Math.ceil(Math.hypot(next.x - mark.x, next.y - mark.y) / 6)
    return Array.from({ length: steps }, (_, step) => ({
      x: mark.x + ((next.x - mark.x) * step) / steps - 2,
      y: mark.y + ((next.y - mark.y) * step) / steps - 2,
      width: 4,
      height: 4,
    }))
  })
}

/** Writes the name of each kind once, above or below the value of the mark where it covers nothing. */
function kindNames(
  marks: readonly PlacedMark[],
  values: readonly PlacedLabel[],
  taken: readonly Box[],
  frame: Box,
): { readonly names: readonly PlacedLabel[]; readonly keys: readonly Measure[] } {
  const boxes = [...taken]
  const names: PlacedLabel[] = []
  const keys: Measure[] = []
  const order = [...marks].toSorted(servedFirst)
  for (const measure of new Set(order.map((mark) => mark.measure))) {
    const text = measureTerms[measure].label.toLowerCase()
    const own = values.filter((value) => value.kind === measure)
    const places = [...own.toReversed()].flatMap((value) => {
      const width = textWidth(value.text, fontSize) / 2 + textWidth(text, fontSize) / 2 + 4
      return [
        { x: value.x, y: value.y - fontSize * 1.05 },
        { x: value.x, y: value.y + fontSize * 1.05 },
        { x: value.x + width, y: value.y },
        { x: value.x - width, y: value.y },
      ]
    })
    const place = places.find((candidate) => {
      const box = labelBox(text, candidate.x, candidate.y, fontSize)
      return within(box, frame) && !boxes.some((other) => overlap(other, box))
    })
    if (place === undefined) keys.push(measure)
    else {
      names.push({ text, kind: measure, ...place })
      boxes.push(labelBox(text, place.x, place.y, fontSize))
    }
  }
  return { names, keys }
}

/** Neighbouring years with the same word share it. */
function gapsOf(spec: IndicatorChartSpec, x: (year: number) => number, step: number): readonly PlacedGap[] {
  const groups: { from: number; to: number; label: string }[] = []
  for (const { year, label } of [...spec.gaps].toSorted((a, b) => a.year - b.year)) {
    const last = groups.at(-1)
    if (last?.to === year - 1 && last.label === label) last.to = year
    else groups.push({ from: year, to: year, label })
  }
  return groups.map(({ from, to, label }) => {
    const x1 = x(from) - step / 2 + 3
    const x2 = x(to) + step / 2 - 3
    return { x1, x2, lines: textWidth(label, fontSize) > x2 - x1 ? label.split(' ') : [label] }
  })
}

function gapBoxes({ x1, x2, lines }: PlacedGap, baseline: number): readonly Box[] {
  return lines.map((line, index) =>
    labelBox(line, (x1 + x2) / 2, baseline - 8 - (lines.length - 1 - index) * fontSize * 1.1, fontSize),
  )
}
