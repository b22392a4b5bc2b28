/** A power law `y = factor · x^slope`. */
export interface PowerLaw {
  readonly slope: number
  readonly factor: number
}

/**
 * The power law that fits points best, by least squares on their logarithms: a slope of 1 is a cost in proportion
 * to the size. `undefined` with fewer than two different sizes.
 */
export function powerLaw(points: readonly (readonly [x: number, y: number])[]): PowerLaw | undefined {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const)
  const meanX = mean(logs.map(([x]) => x))
  const meanY = mean(logs.map(([, y]) => y))
  const spread = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
  if (spread === 0 || points.length === 0) return undefined
  const slope = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread
  return { slope, factor: Math.exp(meanY - slope * meanX) }
}

/** The middle value of a list; the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return mean([
    sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN,
    sorted[Math.ceil((sorted.length - 1) / 2)] ?? NaN,
  ])
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
