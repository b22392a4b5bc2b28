import type { FrameworkChartSpec, FrameworkLane } from '#charts/framework-chart-spec.ts'
import type { PlacedCell, FrameworkLayout, PlacedLane, PlacedText } from '#charts/framework-layout.ts'
import { wrapWords } from '#charts/text.ts'

const fontSize = 14
const row = 17

/** The timelines: one indicator under the other, its documents from top to bottom. For narrow widths. */
export function frameworkTimelines(spec: FrameworkChartSpec, width: number): FrameworkLayout {
  const texts: PlacedText[] = []
  const lanes: PlacedLane[] = []
  let y = 0
  for (const group of spec.groups) {
    const lines = wrapWords(group.title, fontSize * 1.12, width)
    lines.forEach((text, index) =>
      texts.push({ text, x: 0, y: y + 20 + index * row, anchor: 'start', kind: 'strong' }),
    )
    y += 24 + lines.length * row
    for (const lane of group.lanes) {
      const placed = timeline(lane, y, width)
      lanes.push(placed)
      y += placed.height
    }
    y += 8
  }
  return { width, height: y, box: { width: 12, height: 12 }, texts, lanes }
}

function timeline(lane: FrameworkLane, top: number, width: number): PlacedLane {
  const texts: PlacedText[] = []
  const cells: PlacedCell[] = []
  let y = top + 14
  for (const text of wrapWords(lane.title, fontSize, width)) {
    texts.push({ text, x: 0, y, anchor: 'start', kind: 'link' })
    y += row
  }
  y += 4
  for (const { kind, changed, text } of lane.steps) {
    cells.push({ kind, changed, x: 8, y: y - 5 })
    for (const line of wrapWords(text, fontSize, width - 24)) {
      texts.push({ text: line, x: 24, y, anchor: 'start', kind: changed ? 'target' : 'text' })
      y += row
    }
    y += 4
  }
  const known = cells.filter(({ kind }) => kind !== 'unknown')
  const ends = [known[0], known.at(-1)].flatMap((end) => (end === undefined ? [] : [{ x: end.x, y: end.y }]))
  return { href: lane.href, label: lane.label, top, height: y - top + 2, cells, line: ends, texts }
}
