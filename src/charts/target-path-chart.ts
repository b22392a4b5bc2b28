import { scaleLinear } from 'd3-scale'
import { extentFromZero } from '#charts/extent.ts'
import { element, picture } from '#charts/svg.ts'
import { fontSize, textWidth, type Words, words } from '#charts/text.ts'

/** What one document says of a target. */
export interface TargetStep {
  /** Place of the document in `documents`. */
  readonly document: number
  /** `undefined` when what is printed is not a number. */
  readonly value: number | undefined
  readonly label: string
}

/** The targets of an indicator, each followed from document to document. */
export interface TargetPathChartSpec {
  /** Text alternative; ends by saying where the list is. */
  readonly label: string
  /** The documents that state a target, by publication: type and year. */
  readonly documents: readonly { readonly type: string; readonly year: string }[]
  readonly targets: readonly {
    readonly year: number
    readonly note: string
    readonly steps: readonly TargetStep[]
  }[]
}

/** What one document says of a target, placed; `y` is `undefined` when it is not a number. */
export interface PlacedStep {
  readonly x: number
  readonly y: number | undefined
  readonly label: Words
}

/** One target, placed; its baseline is zero. */
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
 * Places one row per target year, on one scale that holds zero, and one column per document in the order they came
 * out, for a width in pixels, on whole pixels.
 */
export function targetPathLayout(spec: TargetPathChartSpec, width: number): TargetPathLayout {
  const left = 78
  const step = (width - left) / Math.max(spec.documents.length, 1)
  const x = (document: number) => Math.round(left + (document + 0.5) * step)
  const values = spec.targets.flatMap(({ steps }) => steps.map(({ value }) => value))
  const [low, high] = extentFromZero(values)
  // Labels of negative targets stand under their marks.
  const under = low < 0 ? 22 : 0
  const row = rowHeight + under
  const bottom = spec.targets.length * row
  const targets = spec.targets.map(({ year, note, steps }, index) => {
    const foot = (index + 1) * row - 4
    const y = scaleLinear([low, high], []).rangeRound([foot - under, foot - row + 28])
    const baseline = y(0)
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
            x: Math.min(x(document), Math.floor(width - textWidth(label, fontSize) / 2)),
            y: value !== undefined && value < 0 ? y(value) + 20 : (own ?? baseline) - 8,
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

/**
 * The targets of an indicator as SVG text, for a width in pixels: one row per year aimed at, one column per
 * document in the order they came out; a thick tick at the height of each number, joined by a dotted line.
 */
export function targetPathChart(spec: TargetPathChartSpec, width: number): string {
  const layout = targetPathLayout(spec, width)
  return picture(spec.label, width, layout.height, [
    ...layout.targets.flatMap((target) => targetPicture(target, layout.left, width)),
    ...layout.documents.map(words),
  ])
}

function targetPicture({ name, baseline, steps }: PlacedTarget, left: number, width: number) {
  return [
    element('path', { d: `M${left} ${baseline}H${width}`, class: 'c-axis' }),
    words(name),
    ...steps.flatMap(({ x, y, label }, index) => {
      const before = steps[index - 1]
      const joined = before?.y !== undefined && y !== undefined
      return [
        joined ? element('line', { x1: before.x + 8, y1: before.y, x2: x - 8, y2: y, class: 'c-break' }) : '',
        y === undefined
          ? ''
          : element('line', { x1: x - 8, y1: y, x2: x + 8, y2: y, class: 'c-tick c-target' }),
        words(label),
      ]
    }),
  ]
}
