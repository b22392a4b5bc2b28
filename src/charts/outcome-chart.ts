import { isReported, type OutcomeChartSpec } from '#charts/outcome-chart-spec.ts'
import { placeLegend, sampleWidth, type PlacedKey } from '#charts/outcome-frame.ts'
import { outcomeLayout, type OutcomeLayout } from '#charts/outcome-layout.ts'
import { barEnd, toothHeight, type PlacedColumn, type PlacedNumber } from '#charts/outcome-places.ts'
import { type Drawing, element, picture, polyline } from '#charts/svg.ts'
import type { Words } from '#charts/text.ts'
import { escapeXml } from '#words/markup.ts'
import { noBreakSpace } from '#words/number.ts'

/**
 * What was promised and what was obtained, year by year, as SVG text for a width in pixels (320 or more): a bar for
 * the result, a tick for the promise, the difference under the year. From 15 years on, results are a line.
 * Columns with an address are links named by their year in words, and the picture is a group; else it is an image.
 */
export function outcomeChart(spec: OutcomeChartSpec, width: number): string {
  return outcomeDrawing(spec, width).svg
}

/** The same chart for another picture to bear. */
export function outcomeDrawing(spec: OutcomeChartSpec, width: number): Drawing {
  const layout = outcomeLayout(spec, width)
  const links = layout.columns.flatMap((column) => drawnLink(column, layout))
  const marks = [
    ...patterns(spec, layout),
    ...drawnBeyond(layout),
    ...layout.legend.map((key) => drawnKey(key, spec.id)),
    ...drawnMarks(layout, spec.id),
    ...drawnTexts(layout.texts),
  ]
  const grouped = [
    element('g', { class: 'c-columns' }, ...links),
    element('g', { 'aria-hidden': 'true' }, ...marks),
  ]
  const { height } = layout
  const svg =
    links.length > 0
      ? picture(spec.label, width, height, grouped, 'group')
      : picture(spec.label, width, height, marks)
  return { svg, width, height }
}

/** The one legend of several charts, as SVG text for a width in pixels; its id serves its hatching. */
export function outcomeLegend(specs: readonly OutcomeChartSpec[], width: number, id: string): string {
  const years = specs.flatMap((spec) => spec.years)
  const report = specs.find((spec) => spec.report !== undefined)?.report
  const { keys, texts, bottom } = placeLegend(
    { years, ...(report === undefined ? {} : { report }) },
    width,
    false,
  )
  const label = `Légende${noBreakSpace}: ${texts.map(({ text }) => text).join(', ')}.`
  return picture(label, width, bottom, [
    ...(years.some(({ obtained }) => isReported(obtained)) ? [reportedHatching(id)] : []),
    ...keys.map((key) => drawnKey(key, id)),
    ...drawnTexts(texts),
  ])
}

/** The link of a column takes clicks on its whole height; marks and texts over it let them through. */
function drawnLink({ spec, left, right }: PlacedColumn, { top, height }: OutcomeLayout): readonly string[] {
  if (spec.href === undefined) return []
  const area = rectangle(left, top, right - left, height - top)
  const title = element('title', {}, escapeXml(spec.title))
  return [element('a', { href: spec.href }, title, element('path', { d: area }))]
}

function drawnBeyond({ beyond, right, top, height }: OutcomeLayout): readonly string[] {
  if (beyond === undefined) return []
  return [element('path', { d: rectangle(beyond, top, right - beyond, height - top), class: 'c-future' })]
}

/** Hatchings, each drawn only where it is used: an identity of its own, for several charts in a page. */
function patterns({ id, years }: OutcomeChartSpec, { columns }: OutcomeLayout): readonly string[] {
  return [
    ...(years.some(({ obtained }) => isReported(obtained)) ? [reportedHatching(id)] : []),
    ...(columns.some(({ spec }) => spec.obtained === 'unread')
      ? [hatching(id, 'unread', 'M-1 5l2 2M0 0l6 6M5-1l2 2')]
      : []),
  ]
}

const reportedHatching = (id: string) => hatching(id, 'reported', 'M-1 1l2-2M0 6l6-6M5 7l2-2')

function hatching(id: string, name: string, d: string): string {
  return element(
    'pattern',
    { id: `${id}-${name}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', class: `c-${name}` },
    element('path', { d }),
  )
}

function drawnMarks(layout: OutcomeLayout, id: string): readonly string[] {
  const { columns, sizes, zero, right, plotTop, plotBottom, breaks } = layout
  const obtained = columns.flatMap(({ x, obtained }) => (obtained === undefined ? [] : [{ x, ...obtained }]))
  const promised = columns.flatMap(({ x, promised }) => (promised === undefined ? [] : [{ x, ...promised }]))
  const slots = (unread: boolean) =>
    columns.flatMap(({ slot, spec }) =>
      slot !== undefined && (spec.obtained === 'unread') === unread
        ? [rectangle(slot.x, slot.y, slot.width, slot.height)]
        : [],
    )
  const of = (marks: readonly PlacedMark[], reported: boolean) =>
    marks.filter((mark) => (mark.reported ?? false) === reported)
  const bars = (marks: readonly PlacedMark[]) => marks.map((mark) => barPath(mark, sizes.bar, zero))
  const ticks = (marks: readonly PlacedMark[]) =>
    marks.map(({ x, y, reported }) => tickPath(x, y, sizes.tick, reported))
  return [
    ...path(slots(true), { fill: `url(#${id}-unread)` }),
    ...path(slots(false), { fill: 'none', class: 'c-break' }),
    ...path(
      breaks.map((x) => `M${x} ${plotTop}V${plotBottom}`),
      { class: 'c-break' },
    ),
    ...(layout.runs === undefined
      ? [
          ...path(bars(of(obtained, false)), { class: 'c-obtained' }),
          ...path(bars(of(obtained, true)), { class: 'c-reported', fill: `url(#${id}-reported)` }),
        ]
      : layout.runs.filter((run) => run.length > 1).flatMap(drawnRun)),
    ...path([`M0 ${zero}H${right}`], { class: 'c-axis' }),
    ...path(ticks(of(promised, false)), { class: 'c-promised' }),
    ...path(ticks(of(promised, true)), { class: 'c-recalled' }),
    ...(layout.runs === undefined
      ? []
      : [...dots(of(obtained, false), 'c-full c-actual'), ...dots(of(obtained, true), 'c-hollow c-actual')]),
  ]
}

type PlacedMark = PlacedNumber & { readonly x: number }

function drawnRun(run: readonly PlacedColumn[]): readonly string[] {
  const points = run.flatMap(({ x, obtained }) => (obtained === undefined ? [] : [{ x, y: obtained.y }]))
  return [element('path', { d: polyline(points), class: 'c-line c-actual' })]
}

function dots(marks: readonly PlacedMark[], kind: string): readonly string[] {
  if (marks.length === 0) return []
  return [
    element('g', { class: kind }, ...marks.map(({ x, y }) => element('circle', { cx: x, cy: y, r: 3.5 }))),
  ]
}

/** One element for all shapes of a look; none without shapes. */
function path(shapes: readonly string[], attributes: Readonly<Record<string, string>>): readonly string[] {
  return shapes.length === 0 ? [] : [element('path', { d: shapes.join(''), ...attributes })]
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}

/** A hollow tick is a little higher, for its hollow to be seen. */
function tickPath(x: number, y: number, width: number, hollow = false): string {
  const height = hollow ? 6 : 4
  return rectangle(x - width / 2, y - height / 2, width, height)
}

/** From the zero line to the value; the end of a bound is torn towards what is not known. */
function barPath(mark: PlacedMark, width: number, zero: number): string {
  const left = mark.x - width / 2
  const end = barEnd(mark, zero)
  if (mark.open === undefined) return rectangle(left, end, width, zero - end)
  const tooth = width / 6
  const by = mark.open === 'above' ? -toothHeight : toothHeight
  const teeth = `l${tooth} ${by}l${tooth} ${-by}`.replaceAll(/(\.\d)\d+/g, '$1').repeat(3)
  return `M${left} ${zero}V${end}${teeth}V${zero}z`
}

function drawnKey({ kind, x, y }: PlacedKey, id: string): string {
  const width = sampleWidth[kind]
  const bar = rectangle(x, y - 10, width, 11)
  const tick = tickPath(x + width / 2, y - 5, width, kind === 'reportedTick')
  switch (kind) {
    case 'bar':
      return element('path', { d: bar, class: 'c-obtained' })
    case 'line':
      return element('path', { d: `M${x} ${y - 5}h${width}`, class: 'c-line c-actual' })
    case 'tick':
      return element('path', { d: tick, class: 'c-promised' })
    case 'reportedBar':
      return element('path', { d: bar, class: 'c-reported', fill: `url(#${id}-reported)` })
    case 'reportedTick':
      return element('path', { d: tick, class: 'c-recalled' })
    default:
      return kind satisfies never
  }
}

/** Texts of one look together, so that none repeats its class; legends and flags start at their place. */
function drawnTexts(texts: readonly Words[]): readonly string[] {
  const looks = Map.groupBy(texts, ({ kind, anchor }) => `c-${kind} c-${anchor}`)
  return [...looks].map(([look, own]) =>
    element(
      'g',
      { class: look.replace(' c-middle', '') },
      ...own.map(({ text, x, y }) => element('text', { x, y }, escapeXml(text))),
    ),
  )
}
