import type {
  FrameworkChartSpec,
  FrameworkLane,
  FrameworkLayout,
  PlacedLane,
  PlacedText,
} from '#charts/framework-spec.ts'
import { textWidth, wrapWords } from '#charts/text.ts'

const fontSize = 14
const row = 17

/** The grid: one column per document, one row per indicator. For widths where a printed code fits its column. */
export function frameworkGrid(spec: FrameworkChartSpec, width: number): FrameworkLayout {
  const left = Math.round(width * 0.28)
  const step = (width - left) / Math.max(spec.columns.length, 1)
  const box = { width: Math.min(step - 10, 48), height: 26 }
  const x = (column: number) => left + (column + 0.5) * step
  const texts: PlacedText[] = [...yearNames(spec, x), ...typeNames(spec, x)]
  const lanes: PlacedLane[] = []
  let y = 40
  for (const group of spec.groups) {
    texts.push({ text: group.title, x: 0, y: y + 24, anchor: 'start', kind: 'strong' })
    y += 34
    for (const lane of group.lanes) {
      const placed = gridLane(lane, { y, x, left, width, box })
      lanes.push(placed)
      y += placed.height
    }
  }
  const rules = spec.columns.flatMap(({ takesOver }, column) =>
    takesOver === undefined ? [] : [Math.round(left + column * step)],
  )
  return { width, height: y + 4, box, texts, lanes, rules }
}

function yearNames({ columns }: FrameworkChartSpec, x: (column: number) => number): readonly PlacedText[] {
  const byYear = Map.groupBy(
    columns.map(({ year }, column) => ({ year, column })),
    ({ year }) => year,
  )
  return [...byYear].map(([year, group]) => ({
    text: `${year}`,
    x: group.reduce((sum, { column }) => sum + x(column), 0) / group.length,
    y: 14,
    anchor: 'middle',
    kind: 'strong',
  }))
}

function typeNames({ columns }: FrameworkChartSpec, x: (column: number) => number): readonly PlacedText[] {
  return columns.map(({ type }, column) => ({
    text: type,
    x: x(column),
    y: 33,
    anchor: 'middle',
    kind: 'muted',
  }))
}

interface Frame {
  readonly y: number
  readonly x: (column: number) => number
  readonly left: number
  readonly width: number
  readonly box: FrameworkLayout['box']
}

function gridLane(lane: FrameworkLane, { y, x, left, width, box }: Frame): PlacedLane {
  const middle = y + 6 + box.height / 2
  const titles = wrapWords(lane.title, fontSize, left - 14)
  const words = placeWords(lane, x, width, middle + box.height / 2 + 14)
  const shown = lane.cells.flatMap((cell, column) =>
    cell.kind === 'absent' ? [] : [{ ...cell, x: x(column), y: middle, changed: cell.words.length > 0 }],
  )
  const known = shown.filter(({ kind }) => kind !== 'unknown')
  const lowest = Math.max(
    y + 22 + (titles.length - 1) * row,
    middle + box.height / 2,
    ...words.map((word) => word.y),
  )
  return {
    href: lane.href,
    label: lane.label,
    top: y,
    height: lowest - y + 10,
    cells: shown.map(({ kind, changed, x, y }) => ({ kind, changed, x, y })),
    line: [known[0], known.at(-1)].flatMap((end) => (end === undefined ? [] : [{ x: end.x, y: end.y }])),
    texts: [
      ...titles.map((text, index) => ({
        ...{ text, x: 0, y: y + 24 + index * row },
        ...{ anchor: 'start' as const, kind: 'link' },
      })),
      ...shown
        .filter(({ code }) => code !== '')
        .map(({ code, kind, x }) => ({
          ...{ text: code, x, y: middle + 5, anchor: 'middle' as const },
          kind: kind === 'read' ? 'strong' : 'muted',
        })),
      ...words,
    ],
  }
}

/** Words stand under their box, one change a line, pushed inside the picture, and never on each other. */
function placeWords(
  lane: FrameworkLane,
  x: (column: number) => number,
  width: number,
  top: number,
): readonly PlacedText[] {
  const placed: PlacedText[] = []
  lane.cells.forEach(({ words }, column) => {
    for (const text of words) {
      const half = textWidth(text, fontSize) / 2
      const at = Math.min(Math.max(x(column), half), width - half)
      const crowds = (word: PlacedText) =>
        Math.abs(word.x - at) < half + textWidth(word.text, fontSize) / 2 + 4
      let y = top
      while (placed.some((word) => word.y === y && crowds(word))) y += row
      placed.push({ text, x: at, y, anchor: 'middle', kind: 'target' })
    }
  })
  return placed
}
