import { glyph } from '#charts/glyph.ts'
import { element, picture } from '#charts/svg.ts'
import type { TargetPathChartSpec } from '#charts/target-path-chart-spec.ts'
import { targetPathLayout, type PlacedTarget } from '#charts/target-path-layout.ts'
import { words } from '#charts/words.ts'

export type { TargetPathChartSpec } from '#charts/target-path-chart-spec.ts'

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
    element('line', { x1: left, y1: baseline, x2: width, y2: baseline, class: 'c-axis' }),
    words(name),
    ...steps.flatMap(({ x, y, label }, index) => {
      const before = steps[index - 1]
      const joined = before?.y !== undefined && y !== undefined
      return [
        joined ? element('line', { x1: before.x + 8, y1: before.y, x2: x - 8, y2: y, class: 'c-break' }) : '',
        y === undefined ? '' : glyph('target', x, y),
        words(label),
      ]
    }),
  ]
}
