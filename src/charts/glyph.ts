import type { Measure } from '#domain/measure.ts'
import { element } from '#charts/svg.ts'

/**
 * The shape of a measure, centred on a point. Shapes differ without colour: actual a full disc, forecast a
 * ring, updated forecast a hollow diamond, target a thick tick, across the axis that carries the values.
 */
export function glyph(measure: Measure, x: number, y: number, valueAxis: 'x' | 'y' = 'y'): string {
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
    case 'attainment':
      return ''
    default:
      return measure satisfies never
  }
}

function diamond(x: number, y: number): string {
  const r = (n: number) => Math.round(n * 100) / 100
  return `M${r(x)} ${r(y - 5.5)}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`
}
