import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import type { TargetPathChartSpec } from '#charts/target-path-chart-spec.ts'
import { textWidth } from '#charts/text-width.ts'
import type { Words } from '#charts/words.ts'

/** What one document says of a target, placed; `y` is `undefined` when it is not a number. */
export interface PlacedStep {
  readonly x: number
  readonly y: number | undefined
  readonly label: Words
}

/** One target, placed. */
export interface PlacedTarget {
  readonly name: Words
  readonly baseline: number
  readonly steps: readonly PlacedStep[]
}

/** All that the chart shows, placed: plain data, before any SVG. */
export interface TargetPathLayout {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly targets: readonly PlacedTarget[]
  readonly documents: readonly Words[]
}

const rowHeight = 68
const footer = 40

/**
 * Places one row per target year, on one scale from zero, and one column per document in the order they came
 * out, for a width in pixels.
 */
export function targetPathLayout(spec: TargetPathChartSpec, width: number): TargetPathLayout {
  const left = 78
  const step = (width - left) / Math.max(spec.documents.length, 1)
  const x = (document: number) => left + (document + 0.5) * step
  const highest = max(
    spec.targets.flatMap(({ steps }) => steps),
    ({ value }) => value,
  )
  const bottom = spec.targets.length * rowHeight
  const targets = spec.targets.map(({ year, note, steps }, index) => {
    const baseline = (index + 1) * rowHeight - 4
    const y = scaleLinear([0, highest || 1], [baseline, baseline - rowHeight + 28])
    return {
      name: {
        text: note === '' ? `${year}` : `${year} ${note}`,
        kind: 'strong',
        x: 0,
        y: baseline - 4,
        anchor: 'start' as const,
      },
      baseline,
      steps: steps.map(({ document, value, label }) => {
        const own = value === undefined ? undefined : y(value)
        return {
          x: x(document),
          y: own,
          label: {
            text: label,
            kind: own === undefined ? 'muted' : 'target',
            // Words wider than the last column keep to the edge.
            x: Math.min(x(document), width - textWidth(label, 14) / 2),
            y: (own ?? baseline) - 8,
            anchor: 'middle' as const,
          },
        }
      }),
    }
  })
  return {
    width,
    height: bottom + footer,
    left,
    targets,
    documents: spec.documents.flatMap(({ type, year }, index) => [
      { text: type, kind: 'muted', x: x(index), y: bottom + 16, anchor: 'middle' as const },
      { text: year, kind: 'muted', x: x(index), y: bottom + 33, anchor: 'middle' as const },
    ]),
  }
}
