import type { Direction } from '#model/indicator.ts'
import type { PrintedValue } from '#model/printed-value.ts'

/**
 * Whether an actual meets a target. `undefined`, no verdict, unless the desired direction is known
 * and both are comparable: an actual that is a plain number against a number or a bound that points
 * the desired way (« >=10 » when more is better).
 */
export function targetMet(
  direction: Direction,
  actual: PrintedValue,
  target: PrintedValue,
): boolean | undefined {
  if (direction === 'unspecified' || actual.kind !== 'number') return undefined
  if (target.kind === 'number') {
    return direction === 'up' ? actual.number >= target.number : actual.number <= target.number
  }
  if (target.kind !== 'bound') return undefined
  switch (target.relation) {
    case '>':
      return direction === 'up' ? actual.number > target.number : undefined
    case '>=':
      return direction === 'up' ? actual.number >= target.number : undefined
    case '<':
      return direction === 'down' ? actual.number < target.number : undefined
    case '<=':
      return direction === 'down' ? actual.number <= target.number : undefined
    default:
      return target.relation satisfies never
  }
}
