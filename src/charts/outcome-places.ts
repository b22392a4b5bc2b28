import type { Box } from '#charts/box.ts'
import { isWords, type OutcomeNumber, type OutcomeYear, type YearLabel } from '#charts/outcome-chart-spec.ts'
import { fontSize, textWidth } from '#charts/text.ts'

/** A number with the height of its mark; `y` is its end away from zero. */
export interface PlacedNumber extends OutcomeNumber {
  readonly y: number
}

/** One year: its slice of the width and its marks. */
export interface PlacedColumn {
  readonly spec: OutcomeYear
  readonly left: number
  readonly right: number
  /** The middle. */
  readonly x: number
  readonly obtained: PlacedNumber | undefined
  readonly promised: PlacedNumber | undefined
  /** Where a result is due that nobody has read, or where words are printed instead of one. */
  readonly slot: Box | undefined
}

/** Sizes that every column shares, in pixels. */
export interface ColumnSizes {
  readonly step: number
  readonly bar: number
  readonly tick: number
}

/** What texts are placed around. */
export interface Scene {
  readonly columns: readonly PlacedColumn[]
  /** Where results are a line. */
  readonly runs: readonly (readonly PlacedColumn[])[] | undefined
  readonly sizes: ColumnSizes
  readonly zero: number
  readonly frame: Box
  /** Vertical lines, by their x. */
  readonly lines: readonly number[]
  readonly annotation: YearLabel | undefined
}

/** Where a text may stand, on its baseline; in the middle of `x` unless it has an anchor. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'end'
  /** On the column's own bar or slot. */
  readonly inBar?: boolean
  /** The look that the text takes there, when it is another one. */
  readonly kind?: string
}

/** Does a mark stand under the zero line? */
function hangs(mark: PlacedNumber | undefined): boolean {
  return mark !== undefined && mark.value < 0
}

/** Height of the teeth at the end of a bar that stands for a bound. */
export const toothHeight = 4

/** Where a bar ends: at its value, but two pixels from the zero line at least, and six if it has teeth. */
export function barEnd({ value, y, open }: PlacedNumber, zero: number): number {
  const least = open === undefined ? 2 : toothHeight + 2
  return value < 0 ? Math.max(y, zero + least) : Math.min(y, zero - least)
}

/** The farthest point of a bar from the zero line: teeth point to where the true number lies. */
export function barReach(mark: PlacedNumber, zero: number): number {
  const down = mark.value < 0
  const outward = mark.open === (down ? 'below' : 'above') ? toothHeight : 0
  return barEnd(mark, zero) + (down ? outward : -outward)
}

/** Beyond the end of a mark, away from zero; `line` 1 is a line of text farther. */
function beyond(x: number, end: number, down: boolean, line = 0): Place {
  return { x, y: down ? end + 17 + line * 15 : end - 7 - line * 15 }
}

/** Beyond all marks of a column on a side of the zero line: right there, then a line farther. */
function beyondAll(column: PlacedColumn, down: boolean, { zero, runs }: Scene): readonly Place[] {
  const { x, obtained, promised, slot } = column
  const marks = [
    ...(obtained === undefined || hangs(obtained) !== down
      ? []
      : [runs === undefined ? barReach(obtained, zero) : obtained.y]),
    ...(promised === undefined || hangs(promised) !== down ? [] : [promised.y]),
  ]
  const edges = slot === undefined || slot.y >= zero !== down ? [] : [slot.y + (down ? slot.height : 0)]
  const ends = [zero, ...marks, ...edges]
  const end = down ? Math.max(...ends) : Math.min(...ends)
  return [0, 1].map((line) => beyond(x, end, down, line))
}

/** Whether promise and result lie on one side of the zero line. */
function onOneSide({ obtained, promised }: PlacedColumn): boolean {
  return obtained !== undefined && promised !== undefined && hangs(obtained) === hangs(promised)
}

/** Whether the tick of a promise lies across the bar of the result. */
export function isAcross(column: PlacedColumn): boolean {
  const { obtained, promised } = column
  return onOneSide(column) && Math.abs(promised?.value ?? 0) < Math.abs(obtained?.value ?? 0)
}

/**
 * The places of a result, best first: beyond its bar, in it, beyond the tick too; of what replaces it, in its slot.
 */
export function resultPlaces(column: PlacedColumn, text: string, scene: Scene): readonly Place[] {
  const { x, spec, obtained, promised, slot } = column
  if (slot !== undefined) {
    const middle = { x, y: slot.y + slot.height / 2 + 5, inBar: true }
    const isInside = !isWords(spec.obtained) || textWidth(text, fontSize) + 4 <= slot.width
    return [...(isInside ? [middle] : []), ...beyondAll(column, slot.y >= scene.zero, scene)]
  }
  if (obtained === undefined) return []
  const down = hangs(obtained)
  if (scene.runs !== undefined) {
    const end = obtained.y
    return [beyond(x, end - 2, down), beyond(x, end + 2, !down), { x: x - 8, y: end + 5, anchor: 'end' }]
  }
  const end = barReach(obtained, scene.zero)
  const all = beyondAll(column, down, scene)
  if (isAcross(column)) return all
  // Right under its tick, a result looks like the tick's: it goes into the bar.
  const close = onOneSide(column) && Math.abs((promised?.y ?? 0) - end) < 22
  const inBar =
    obtained.reported !== true &&
    obtained.open === undefined &&
    Math.abs(end - scene.zero) >= 21 &&
    textWidth(text, fontSize, true) <= scene.sizes.bar
  return [
    ...(close ? [] : [beyond(x, end, down)]),
    ...(inBar ? [{ x, y: down ? end - 7 : end + 16, inBar, kind: 'inside' }] : []),
    ...all,
  ]
}

/** The places of a promise, best first: beyond its tick, or beside it where it lies across a bar; beyond the bar too. */
export function promisePlaces(
  column: PlacedColumn,
  beside: readonly Place[],
  scene: Scene,
): readonly Place[] {
  const { x, promised } = column
  if (promised === undefined) return beyondAll(column, false, scene)
  const down = hangs(promised)
  const end = beyond(x, promised.y, down)
  if (scene.runs !== undefined) return [end, beyond(x, promised.y, !down)]
  const near = isAcross(column) ? [...beside, end] : [end, ...beside]
  return [...near, ...beyondAll(column, down, scene)]
}

/**
 * Beside the tick of a promise, where the text does not reach what stands in the middle of the next column: its marks,
 * or texts as wide as `middles` says, in pixels, for each year.
 */
export function besidePlaces(
  { x, spec, promised }: PlacedColumn,
  text: string,
  middles: ReadonlyMap<number, number>,
  { sizes, zero, runs, frame }: Scene,
): readonly Place[] {
  if (promised === undefined || runs !== undefined) return []
  const offset = sizes.tick / 2 + 4
  const reach = offset + textWidth(text, fontSize)
  const isFree = (side: -1 | 1) => {
    const middle = middles.get(spec.year + side)
    return middle === undefined
      ? x + side * reach >= frame.x && x + side * reach <= frame.x + frame.width
      : reach <= sizes.step - Math.max(sizes.tick, sizes.bar, middle) / 2 - 6
  }
  // Beside a tick on the zero line, the text stands on the line.
  const y = Math.abs(promised.y - zero) < 9 ? zero - 3 : promised.y + 5
  return [
    ...(isFree(1) ? [{ x: x + offset, y, anchor: 'start' as const }] : []),
    ...(isFree(-1) ? [{ x: x - offset, y, anchor: 'end' as const }] : []),
  ]
}

/** Beside the marks of a column, that farthest from zero first. */
export function annotationPlaces(
  { x, obtained, promised }: PlacedColumn,
  { sizes, zero }: Scene,
): readonly Place[] {
  const offset = sizes.tick / 2 + 8
  return [obtained, promised]
    .flatMap((mark) => (mark === undefined ? [] : [mark.y]))
    .toSorted((a, b) => Math.abs(b - zero) - Math.abs(a - zero))
    .flatMap((end) =>
      [5, 11, -1].flatMap((shift): readonly Place[] => [
        { x: x - offset, y: end + shift, anchor: 'end' },
        { x: x + offset, y: end + shift, anchor: 'start' },
      ]),
    )
}
