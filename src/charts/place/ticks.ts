import { textWidth } from '#charts/text.ts'

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
