import { isActual, type MarkKind } from '#charts/mark-kind.ts'
import type { ChartPoint } from '#charts/indicator-spec.ts'
import type { Box } from '#charts/place/box-grid.ts'

/** A figure with its place. */
export interface PlacedMark extends ChartPoint {
  readonly x: number
  readonly y: number
}

/** Half the size of each mark's glyph, with the room that keeps a text off it. */
export const reaches: Readonly<Record<MarkKind, { readonly x: number; readonly y: number }>> = {
  actual: { x: 8, y: 8 },
  forecast: { x: 9, y: 8 },
  updatedForecast: { x: 10, y: 8 },
  target: { x: 13, y: 7 },
  attainment: { x: 0, y: 0 },
  reportedActual: { x: 8, y: 8 },
  recalledObjective: { x: 13, y: 7 },
}

/** The box that a mark fills. */
export function markBox({ measure, x, y }: PlacedMark): Box {
  const reach = reaches[measure]
  return { x: x - reach.x + 3, y: y - reach.y + 3, width: 2 * reach.x - 6, height: 2 * reach.y - 6 }
}

/**
 * Marks of one year that would cover each other stand side by side: the forecast at the left of the
 * actual, the updated forecast and then the target at its right, `shift` pixels apart.
 */
export function sideBySide(marks: readonly PlacedMark[], shift: number): readonly PlacedMark[] {
  const crowds = (a: PlacedMark, b: PlacedMark) =>
    a !== b && a.year === b.year && a.measure !== b.measure && Math.abs(a.y - b.y) < 11
  return marks.map((mark) => {
    const close = marks.filter((other) => crowds(mark, other))
    if (close.length === 0) return mark
    const afterUpdate = close.some(({ measure }) => measure === 'updatedForecast')
    const target = afterUpdate ? 2 : 1
    const steps: Readonly<Record<MarkKind, number>> = {
      actual: 0,
      reportedActual: 0,
      forecast: -1,
      updatedForecast: 1,
      target,
      recalledObjective: target,
      attainment: 0,
    }
    return { ...mark, x: mark.x + steps[mark.measure] * shift }
  })
}

/** Actuals get the best places, along their line; then targets, then forecasts, the latest years first. */
export function servedFirst(a: PlacedMark, b: PlacedMark): number {
  const order: readonly MarkKind[] = [
    'actual',
    'reportedActual',
    'target',
    'recalledObjective',
    'forecast',
    'updatedForecast',
    'attainment',
  ]
  const later = isActual(a.measure) ? a.year - b.year : b.year - a.year
  return order.indexOf(a.measure) - order.indexOf(b.measure) || later
}

/** Runs of successive actuals: a run ends where a year is missing, or before a year of `breaks`. */
export function runsOf(
  marks: readonly PlacedMark[],
  breaks: readonly number[],
): readonly (readonly PlacedMark[])[] {
  const latest = new Map(marks.filter(({ measure }) => isActual(measure)).map((mark) => [mark.year, mark]))
  const runs: PlacedMark[][] = []
  for (const mark of [...latest.values()].toSorted((a, b) => a.year - b.year)) {
    const run = runs.at(-1)
    const joined = run?.at(-1)?.year === mark.year - 1 && !breaks.includes(mark.year)
    if (run !== undefined && joined) run.push(mark)
    else runs.push([mark])
  }
  return runs
}

/** Small boxes along the line of a run, so that no text is written across it. */
export function alongLine(run: readonly PlacedMark[]): readonly Box[] {
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
