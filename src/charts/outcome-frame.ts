import { isReported, type OutcomeChartSpec } from '#charts/outcome-chart-spec.ts'
import { fontSize, textWidth, type Words } from '#charts/text.ts'
import type { PlacedColumn } from '#charts/outcome-places.ts'

/** A sample of a mark, at the left of its name: its left edge and the baseline of the name. */
export interface PlacedKey {
  readonly kind: 'bar' | 'line' | 'tick' | 'reportedBar' | 'reportedTick'
  readonly x: number
  readonly y: number
}

/** Samples and what they show; a unit has none. */
interface LegendItem {
  readonly kinds: readonly PlacedKey['kind'][]
  readonly text: string
}

const row = 20
const gap = 12

/** Width of a sample, in pixels. */
export const sampleWidth = { bar: 14, line: 22, tick: 22, reportedBar: 14, reportedTick: 22 } as const

/**
 * The legend, from the top left corner: obtained, then promised, unless they stand apart; « selon le bilan » where it is
 * used; the unit, unless numbers only count. Wraps to the width.
 */
export function placeLegend(
  { years, unit, legend, report = 'bilan' }: Pick<OutcomeChartSpec, 'years' | 'unit' | 'legend' | 'report'>,
  width: number,
  asLine: boolean,
): { readonly keys: readonly PlacedKey[]; readonly texts: readonly Words[]; readonly bottom: number } {
  const reported: readonly PlacedKey['kind'][] = [
    ...(years.some(({ obtained }) => isReported(obtained)) ? (['reportedBar'] as const) : []),
    ...(years.some(({ promised }) => isReported(promised)) ? (['reportedTick'] as const) : []),
  ]
  const marks: readonly LegendItem[] = [
    { kinds: [asLine ? 'line' : 'bar'], text: 'obtenu' },
    { kinds: ['tick'], text: 'promis avant l’année' },
    { kinds: reported, text: reported.length === 0 ? '' : `selon le ${report}` },
  ]
  const items = [...(legend === 'apart' ? [] : marks), { kinds: [], text: unit ?? '' }].filter(
    ({ text }) => text !== '',
  )
  if (items.length === 0) return { keys: [], texts: [], bottom: 0 }
  const keys: PlacedKey[] = []
  const texts: Words[] = []
  let x = 0
  let y = 13
  for (const { kinds, text } of items) {
    const samples = kinds.reduce((sum, kind) => sum + sampleWidth[kind] + 6, 0)
    const long = samples + textWidth(text, fontSize)
    if (x > 0 && x + long > width) {
      x = 0
      y += row
    }
    let at = x
    for (const kind of kinds) {
      keys.push({ kind, x: at, y })
      at += sampleWidth[kind] + 6
    }
    texts.push({ text, kind: kinds.length === 0 ? 'muted' : 'text', x: at, y, anchor: 'start' })
    x = Math.ceil(x + long + gap)
  }
  return { keys, texts, bottom: y + 9 }
}

/**
 * Words above vertical lines, each from its line to the right, or pushed inside the width; on further rows where they
 * would meet.
 */
export function placeFlags(
  lines: readonly { readonly x: number; readonly label: string }[],
  top: number,
  width: number,
): { readonly texts: readonly Words[]; readonly bottom: number } {
  const ends: number[] = []
  const texts = lines
    .toSorted((a, b) => a.x - b.x)
    .map(({ x, label }): Words => {
      const long = textWidth(label, fontSize)
      const from = Math.floor(Math.max(0, Math.min(x + 4, width - long)))
      const free = ends.findIndex((end) => end + 8 <= from)
      const at = free === -1 ? ends.length : free
      ends[at] = from + long
      return { text: label, kind: 'muted', x: from, y: top + 12 + at * 16, anchor: 'start' }
    })
  return { texts, bottom: top + ends.length * 16 + (ends.length > 0 ? 2 : 0) }
}

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

/** A year written under the axis. */
export interface PlacedTick {
  readonly x: number
  readonly label: string
}

/**
 * The years under the axis: whole (« 2021 ») when every one fits in its `step` pixels, else short (« ’21 »),
 * and then as many as fit, counted back from the last.
 */
export function placeTicks(
  years: readonly number[],
  x: (year: number) => number,
  step: number,
  fontSize: number,
): readonly PlacedTick[] {
  const room = (label: string) => textWidth(label, fontSize) + 2
  const short = room('2021') > step
  const every = Math.ceil(room(short ? '’21' : '2021') / step)
  return years
    .filter((_, index) => (years.length - 1 - index) % every === 0)
    .map((year) => ({ x: x(year), label: short ? `’${`${year}`.slice(2)}` : `${year}` }))
}
