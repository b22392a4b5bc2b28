import { element, picture, polyline } from '#charts/svg.ts'
import { fontSize, textWidth, type Words, words, wrapWords } from '#charts/text.ts'

/** How an indicator stands in one document. `removed` is the document that takes it out. */
export type CellKind = 'read' | 'carriedOver' | 'unknown' | 'absent' | 'removed'

/** One indicator in one document: a column of the wide picture. */
export interface FrameworkCell {
  readonly kind: CellKind
  /** What stands in the box: the printed code, or what replaces it. */
  readonly code: string
  /** What changed there, in words: « renommé ». */
  readonly words: readonly string[]
}

/** Successive documents in which nothing changes: a step of the narrow picture. */
export interface FrameworkStep {
  readonly kind: CellKind
  readonly text: string
  readonly changed: boolean
}

/** The life of one indicator. */
export interface FrameworkLane {
  readonly title: string
  /** Where its boxes lead. */
  readonly href: string
  /** Name of that link: the whole life in words. */
  readonly label: string
  readonly cells: readonly FrameworkCell[]
  readonly steps: readonly FrameworkStep[]
}

/** Objectives and indicators through the documents. Texts come ready made, in French. */
export interface FrameworkChartSpec {
  readonly label: string
  /** `type` is « PAP » or « PAP* »; `takesOver` is the first document of another programme. */
  readonly columns: readonly {
    readonly year: number
    readonly type: string
    readonly takesOver?: true
  }[]
  readonly groups: readonly { readonly title: string; readonly lanes: readonly FrameworkLane[] }[]
}

/** A box (wide) or a point (narrow), centred on `x` and `y`. */
export interface PlacedCell {
  readonly kind: CellKind
  readonly changed: boolean
  readonly x: number
  readonly y: number
}

/** One indicator, placed: everything in it leads to its page. */
export interface PlacedLane {
  readonly href: string
  readonly label: string
  readonly top: number
  readonly height: number
  readonly cells: readonly PlacedCell[]
  /** From its first to its last known document. */
  readonly line: readonly { readonly x: number; readonly y: number }[]
  readonly texts: readonly Words[]
}

/** The whole picture, before any SVG. */
export interface FrameworkLayout {
  readonly width: number
  readonly height: number
  /** Size of a box; a point when narrow. */
  readonly box: { readonly width: number; readonly height: number }
  readonly texts: readonly Words[]
  readonly lanes: readonly PlacedLane[]
  /** Where another programme takes over: a line from top to bottom; none where documents follow each other down. */
  readonly rules: readonly number[]
}

const row = 17

/** The grid: one column per document, one row per indicator. For widths where a printed code fits its column. */
export function frameworkGrid(spec: FrameworkChartSpec, width: number): FrameworkLayout {
  const left = Math.round(width * 0.28)
  const step = (width - left) / Math.max(spec.columns.length, 1)
  const box = { width: Math.min(step - 10, 48), height: 26 }
  const x = (column: number) => left + (column + 0.5) * step
  const texts: Words[] = [...yearNames(spec, x), ...typeNames(spec, x)]
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

function yearNames({ columns }: FrameworkChartSpec, x: (column: number) => number): readonly Words[] {
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

function typeNames({ columns }: FrameworkChartSpec, x: (column: number) => number): readonly Words[] {
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
): readonly Words[] {
  const placed: Words[] = []
  lane.cells.forEach(({ words }, column) => {
    for (const text of words) {
      const half = textWidth(text, fontSize) / 2
      const at = Math.min(Math.max(x(column), half), width - half)
      const crowds = (word: Words) => Math.abs(word.x - at) < half + textWidth(word.text, fontSize) / 2 + 4
      let y = top
      while (placed.some((word) => word.y === y && crowds(word))) y += row
      placed.push({ text, x: at, y, anchor: 'middle', kind: 'target' })
    }
  })
  return placed
}

/** The timelines: one indicator under the other, its documents from top to bottom. For narrow widths. */
export function frameworkTimelines(spec: FrameworkChartSpec, width: number): FrameworkLayout {
  const texts: Words[] = []
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
  const texts: Words[] = []
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
  const drawn = [
    element('g', { 'aria-hidden': 'true' }, ...layout.texts.map(words)),
    ...layout.rules.map((x) => drawnRule(x, layout)),
    ...layout.lanes.map((lane) => drawnLane(lane, layout)),
  ]
  return picture(spec.label, width, layout.height, drawn, 'group')
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
  const isTitle = ({ kind }: Words) => kind === 'link'
  const link = element(
    'a',
    { href, 'aria-label': label, class: 'c-lane' },
    element('rect', { x: 0, y: top, width: layout.width, height, fill: 'none', 'pointer-events': 'all' }),
    // A space between the lines of a name: read as one text, its words stay apart.
    texts.filter(isTitle).map(words).join(' '),
  )
  const marks = element(
    'g',
    { 'aria-hidden': 'true', 'pointer-events': 'none' },
    ...(line.length > 1 ? [element('path', { d: polyline(line), class: 'c-axis' })] : []),
    ...cells.map((cell) => drawnCell(cell, layout)),
    ...texts.filter((text) => !isTitle(text)).map(words),
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
