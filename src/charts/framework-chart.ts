import { frameworkGrid } from '#charts/framework-grid.ts'
import type {
  FrameworkChartSpec,
  FrameworkLane,
  FrameworkLayout,
  PlacedCell,
  PlacedLane,
  PlacedText,
} from '#charts/framework-spec.ts'
import { element, polyline } from '#charts/svg.ts'
import { wrapWords } from '#charts/text.ts'
import { escapeXml } from '#words/markup.ts'

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
  return { width, height: y, box: { width: 12, height: 12 }, texts, lanes, rules: [] }
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

/** From this width on, every document has a column wide enough for a printed code. */
const gridFrom = 560

/**
 * Objectives and indicators through the documents, as SVG text for a width in pixels (320 or more): a grid,
 * or timelines where it would be too narrow. Each indicator is one link, named by its whole life, so the
 * picture is a group and not an image.
 */
export function frameworkChart(spec: FrameworkChartSpec, width: number): string {
  const layout = width < gridFrom ? frameworkTimelines(spec, width) : frameworkGrid(spec, width)
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${layout.height}`,
      width,
      height: layout.height,
      role: 'group',
      'aria-label': spec.label,
      class: 'c',
    },
    element('g', { 'aria-hidden': 'true' }, ...layout.texts.map(written)),
    ...layout.rules.map((x) => drawnRule(x, layout)),
    ...layout.lanes.map((lane) => drawnLane(lane, layout)),
  )
}

/** From top to bottom beside the boxes, broken where words may stand under them. */
function drawnRule(x: number, { lanes, box }: FrameworkLayout): string {
  const beside = lanes.map(({ top }) => `M${x} ${top}V${top + box.height + 12}`)
  return element('path', { d: [`M${x} 0V40`, ...beside].join(''), class: 'c-break' })
}

/**
 * The link holds what it is called by, and takes clicks on its whole lane; the boxes and codes over it are said by its
 * name, in words.
 */
function drawnLane({ href, label, top, height, cells, line, texts }: PlacedLane, layout: FrameworkLayout) {
  const isTitle = ({ kind }: PlacedText) => kind === 'link'
  const link = element(
    'a',
    { href, 'aria-label': label, class: 'c-lane' },
    element('rect', { x: 0, y: top, width: layout.width, height, fill: 'none', 'pointer-events': 'all' }),
    // A space between the lines of a name: read as one text, its words stay apart.
    texts.filter(isTitle).map(written).join(' '),
  )
  const marks = element(
    'g',
    { 'aria-hidden': 'true', 'pointer-events': 'none' },
    ...(line.length > 1 ? [element('path', { d: polyline(line), class: 'c-axis' })] : []),
    ...cells.map((cell) => drawnCell(cell, layout)),
    ...texts.filter((text) => !isTitle(text)).map(written),
  )
  return `${link}${marks}`
}

function drawnCell({ kind, changed, x, y }: PlacedCell, { box }: FrameworkLayout): string {
  const { width, height } = box
  switch (kind) {
    case 'read':
    case 'carriedOver':
      return element('rect', {
        ...{ x: x - width / 2, y: y - height / 2, width, height, rx: 3 },
        class: `c-cell${kind === 'carriedOver' ? ' c-carried' : changed ? ' c-changed' : ''}`,
      })
    case 'removed':
      return element('path', {
        d: `M${x - 6} ${y - 6}l12 12m0 -12l-12 12`.replaceAll(/(\d+\.\d{2})\d*/g, '$1'),
        class: 'c-cross',
      })
    case 'unknown':
      return element('circle', { cx: x, cy: y, r: width > 12 ? 9 : 5, class: 'c-cell c-carried' })
    case 'absent':
      return ''
    default:
      return kind satisfies never
  }
}

function written({ text, x, y, anchor, kind }: PlacedText): string {
  return element(
    'text',
    {
      x,
      y,
      class: kind === 'text' ? undefined : `c-${kind}`,
      'text-anchor': anchor === 'start' ? anchor : undefined,
    },
    escapeXml(text),
  )
}
