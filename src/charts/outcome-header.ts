import { isReported, type OutcomeChartSpec } from '#charts/outcome-chart-spec.ts'
import { fontSize, textWidth, type Words } from '#charts/text.ts'

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
  { years, unit, legend }: Pick<OutcomeChartSpec, 'years' | 'unit' | 'legend'>,
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
    { kinds: reported, text: reported.length === 0 ? '' : 'selon le bilan' },
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
