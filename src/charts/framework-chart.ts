import type { FrameworkChartSpec } from '#charts/framework-chart-spec.ts'
import { frameworkGrid } from '#charts/framework-grid.ts'
import type { FrameworkLayout, PlacedCell, PlacedLane, PlacedText } from '#charts/framework-layout.ts'
import { frameworkTimelines } from '#charts/framework-timelines.ts'
import { polyline } from '#charts/polyline.ts'
import { element } from '#charts/svg.ts'
import { escapeXml } from '#words/escape-xml.ts'

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
    ...layout.lanes.map((lane) => drawnLane(lane, layout)),
  )
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
