import { extent } from 'd3-array'

/**
 * From the lowest to the highest of some values and zero, those that are not known aside: what bars and columns need to
 * start at zero. From 0 to 1 where all are zero, so that a scale can be made of it.
 */
export function extentFromZero(
  values: readonly (number | undefined)[],
): readonly [low: number, high: number] {
  const [low = 0, high = 0] = extent([0, ...values], (value) => value)
  return [low, low === high ? 1 : high]
}
