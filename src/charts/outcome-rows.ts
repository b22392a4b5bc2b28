import type { OutcomeChartSpec } from '#charts/outcome-chart-spec.ts'
import type { PlacedColumn } from '#charts/outcome-places.ts'
import { placeTicks } from '#charts/place/ticks.ts'
import { fontSize, textWidth, type Words } from '#charts/text.ts'

const rowHeight = 17

/**
 * The rows under the columns, from `top` on: years, differences, numbers of the editors' remarks; a row with nothing to
 * say takes no place. Where a row is too narrow, its latest texts are kept.
 */
export function placeRows(
  { years, notes = [] }: OutcomeChartSpec,
  columns: readonly PlacedColumn[],
  {
    width,
    step,
    top,
    withDifferences,
  }: {
    readonly width: number
    readonly step: number
    readonly top: number
    readonly withDifferences: boolean
  },
): { readonly texts: readonly Words[]; readonly bottom: number } {
  const middles = new Map(columns.map(({ spec, x }) => [spec.year, x]))
  const middle = (year: number) => middles.get(year) ?? 0
  const remarks = Map.groupBy(
    notes.filter(({ year }) => middles.has(year)),
    ({ year }) => year,
  )
  const ticks = placeTicks(
    years.map(({ year }) => year),
    middle,
    // Neighbouring years keep a space between them.
    Math.max(step - 4, 13),
    fontSize,
  )
  const differences = years.flatMap(({ year, difference }) =>
    difference === undefined || !withDifferences ? [] : [{ x: middle(year), ...difference }],
  )
  // A difference stands under its year only.
  const dated = differences.filter(({ x }) => ticks.some((tick) => tick.x === x))
  const short = differences.some(({ label }) => textWidth(label, fontSize, true) + 4 > step)
  const rows = [
    ticks.map(({ x, label }) => ({ x, text: label, kind: 'muted' })),
    dated.map((one) => ({ x: one.x, text: short ? one.short : one.label, kind: 'strong' })),
    [...remarks].map(([year, group]) => ({
      x: middle(year),
      text: group.map(({ label }) => label).join(''),
      kind: 'text',
    })),
  ].filter((row) => row.length > 0)
  return {
    texts: rows.flatMap((row, index) =>
      latestFirst(
        row.map((one) => ({ ...one, y: top + (index + 1) * rowHeight, anchor: 'middle' })),
        width,
      ),
    ),
    bottom: top + rows.length * rowHeight + 5,
  }
}

/** The texts of one row that fit beside each other, the latest first; at an edge, pushed inside the width. */
function latestFirst(texts: readonly Words[], width: number): readonly Words[] {
  const kept: Words[] = []
  const half = ({ text, kind }: Words) => Math.ceil(textWidth(text, fontSize, kind === 'strong') / 2)
  for (const text of texts.toReversed()) {
    const x = Math.min(Math.max(text.x, half(text)), width - half(text))
    const next = kept[0]
    if (next === undefined || x + half(text) + 2 <= next.x - half(next)) kept.unshift({ ...text, x })
  }
  return kept
}
