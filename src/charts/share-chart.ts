import { glyph } from '#charts/glyph.ts'
import type { ShareChartSpec } from '#charts/share-chart-spec.ts'
import { shareLayout, type PlacedShare } from '#charts/share-layout.ts'
import { coordinate as at, element, picture } from '#charts/svg.ts'
import { words } from '#charts/words.ts'

export type { ShareChartSpec } from '#charts/share-chart-spec.ts'

/**
 * Results as shares of what was announced, as SVG text for a width in pixels: a line of 100 % down the whole
 * chart, and from it to each result a stroke that shows how far off the announcement was. A full disc is
 * measured against the first announcement, a hollow diamond against the updated forecast.
 */
export function shareChart(spec: ShareChartSpec, width: number): string {
  const layout = shareLayout(spec, width)
  const { stretches, hundred } = layout
  return picture(spec.label, width, layout.height, [
    ...layout.lines.flatMap(({ x, label }) => [
      element('path', {
        d: stretches.map(({ y1, y2 }) => `M${at(x)} ${at(y1)}V${at(y2)}`).join(''),
        class: x === hundred ? 'c-axis' : 'c-break',
      }),
      words(label),
    ]),
    ...layout.titles.map(words),
    ...layout.shares.flatMap((share) => sharePicture(share, hundred)),
  ])
}

function sharePicture({ x, y, kind, beyond, words: texts }: PlacedShare, hundred: number): readonly string[] {
  return [
    element('line', { x1: hundred, y1: y, x2: x, y2: y, class: `c-line c-${kind}` }),
    beyond
      ? element('path', {
          d: `M${at(x - 6)} ${at(y - 6)}l8 6l-8 6`,
          class: `c-line c-${kind}`,
        })
      : glyph(kind, x, y, 'x'),
    ...texts.map(words),
  ]
}
