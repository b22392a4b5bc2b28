import { coordinate, element } from '#charts/svg.ts'

/** What a mark stands for: a figure, as its column is named; `reportedActual` only a report of the administration gives. */
export type MarkKind =
  | 'actual'
  | 'forecast'
  | 'updatedForecast'
  | 'target'
  | 'recalledObjective'
  | 'reportedActual'
  /** A column of words: no mark. */
  | 'attainment'

/** Whether a mark is a result, whoever gives it. */
export function isActual(kind: MarkKind): boolean {
  return kind === 'actual' || kind === 'reportedActual'
}

/**
 * The shape of a measure, centred on a point. Shapes differ without colour: actual a full disc, forecast a
 * ring, updated forecast a hollow diamond, target a thick tick, across the axis that carries the values. What only
 * a report of the administration says is hollow: a result a square, a recalled objective a box.
 */
export function glyph(measure: MarkKind, x: number, y: number, valueAxis: 'x' | 'y' = 'y'): string {
  const kind = `c-${measure}`
  switch (measure) {
    case 'actual':
      return element('circle', { cx: x, cy: y, r: 4.5, class: `c-full ${kind}` })
    case 'forecast':
      return element('circle', { cx: x, cy: y, r: 4.5, class: `c-hollow ${kind}` })
    case 'updatedForecast':
      return element('path', { d: diamond(x, y), class: `c-hollow ${kind}` })
    case 'target':
      return valueAxis === 'y'
        ? element('line', { x1: x - 8, y1: y, x2: x + 8, y2: y, class: `c-tick ${kind}` })
        : element('line', { x1: x, y1: y - 8, x2: x, y2: y + 8, class: `c-tick ${kind}` })
    case 'reportedActual':
      return element('rect', { x: x - 4, y: y - 4, width: 8, height: 8, class: `c-hollow ${kind}` })
    case 'recalledObjective': {
      const [across, along] = valueAxis === 'y' ? [16, 5] : [5, 16]
      return element('rect', {
        x: x - across / 2,
        y: y - along / 2,
        width: across,
        height: along,
        class: `c-hollow ${kind}`,
      })
    }
    case 'attainment':
      return ''
    default:
      return measure satisfies never
  }
}

function diamond(x: number, y: number): string {
  return `M${coordinate(x)} ${coordinate(y - 5.5)}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`
}
