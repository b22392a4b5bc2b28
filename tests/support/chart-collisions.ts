import { fontSize, indicatorLayout } from '#charts/indicator-chart.ts'
import type { IndicatorChartSpec } from '#charts/indicator-spec.ts'
import { overlap } from '#charts/place/box-grid.ts'
import { labelBox, within } from '#charts/place/labels.ts'
import { markBox } from '#charts/place/marks.ts'
import { textWidth } from '#charts/text.ts'

/** What a reader would see collide in a chart: texts on texts, on marks or on lines, or cut at an edge. */
export function collisions(spec: IndicatorChartSpec, width: number): readonly string[] {
  const { labels, gaps, marks, obstacles, header, ticks, height, baseline } = indicatorLayout(spec, width)
  const words = [...labels, ...gaps.flatMap((gap) => gap.words)]
  const texts = [
    ...words.map((word) => ({ text: word.text, box: labelBox(word, fontSize) })),
    ...ticks.map(({ x, label }) => ({
      text: label,
      box: labelBox({ text: label, kind: 'muted', x, y: height - 8 }, fontSize),
    })),
    ...header.unitLines.map(({ text, y }) => ({
      text,
      box: { x: 0, y: y - 11, width: textWidth(text, fontSize), height: 14 },
    })),
    ...header.keys.map(({ text, x, y, measure }) => ({
      text,
      box: { x, y: y - 11, width: 18 + textWidth(text, fontSize, measure === 'actual'), height: 14 },
    })),
  ]
  const frame = { x: 0, y: 0, width, height }
  const placed = new Set(words.map((word) => JSON.stringify(labelBox(word, fontSize))))
  const things = [...marks.map(markBox), ...obstacles].filter((box) => !placed.has(JSON.stringify(box)))
  return [
    ...texts.flatMap(({ text, box }, index) =>
      texts
        .slice(index + 1)
        .flatMap((other) => (overlap(box, other.box) ? [`${text} on ${other.text}`] : [])),
    ),
    ...texts.flatMap(({ text, box }) =>
      things.some((thing) => overlap(box, thing)) ? [`${text} on a mark`] : [],
    ),
    ...texts.flatMap(({ text, box }) => (within(box, frame) ? [] : [`${text} is cut`])),
    ...marks.flatMap((mark) => (mark.y > baseline || mark.x < 0 || mark.x > width ? ['a mark is out'] : [])),
  ]
}
