import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { extentFromZero } from '#charts/extent.ts'
import { element, picture, glyph, isActual, type MarkKind } from '#charts/svg.ts'
import { fontSize, textWidth, type Words, words } from '#charts/text.ts'

/** A text in two lengths: with its document on a wide chart, without it on a narrow one. */
export interface TwoLengths {
  readonly long: string
  readonly short: string
}

/** One figure announced or obtained for a year. */
export interface PromiseMark {
  readonly measure: MarkKind
  /** `undefined` when what is printed, or that nothing was read, can only be said in words. */
  readonly value: number | undefined
  readonly label: TwoLengths
}

/** One year: the announcements in the order they were made, then the result. */
export interface PromiseYear {
  readonly year: number
  /** Number of an editor's remark: « ① »; empty when there is none. */
  readonly note: string
  /** How the result compares, in words; empty when it can't be compared. */
  readonly gap: TwoLengths
  readonly marks: readonly PromiseMark[]
}

/** The chart of what was announced and obtained, year by year, on one scale from zero. */
export interface PromiseChartSpec {
  /** Text alternative; ends by saying where the table is. */
  readonly label: string
  readonly years: readonly PromiseYear[]
}

/** A mark on its lane, or `x: undefined` when only words stand there. */
export interface PlacedPromise {
  readonly measure: MarkKind
  readonly x: number | undefined
  readonly y: number
  readonly label: Words
}

/** One year, placed. */
export interface PlacedPromiseYear {
  readonly heading: readonly Words[]
  readonly lanes: readonly PlacedPromise[]
  /** The first announcement carried down to the result; `undefined` when there is no number to carry. */
  readonly guide: { readonly x: number; readonly y1: number; readonly y2: number } | undefined
  readonly top: number
  readonly bottom: number
}

/** All that the chart shows, placed: plain data, before any SVG. */
export interface PromiseLayout {
  readonly width: number
  readonly height: number
  /** Where zero stands. */
  readonly zero: number
  readonly years: readonly PlacedPromiseYear[]
}

const left = 8
const headingHeight = 24
const lane = 22
const between = 18
const reach = 12

/**
 * Places the years of a promise chart one under the other, for a width in pixels, on whole pixels: a heading, then one lane per
 * figure, its label on the right of the figure, of the first announcement and of zero, so that nothing is written
 * across a mark or a line.
 */
export function promiseLayout(spec: PromiseChartSpec, width: number): PromiseLayout {
  const pick = ({ long, short }: TwoLengths) => (width < 480 ? short : long)
  const marks = spec.years.flatMap((year) => year.marks)
  const room = max(marks, ({ label }) => textWidth(pick(label), fontSize, true)) ?? 0
  const right = Math.floor(Math.max(width - room - reach, left + width * 0.3))
  const x = scaleLinear(extentFromZero(marks.map(({ value }) => value)), []).rangeRound([left, right])
  const zero = x(0)
  let top = 0
  const years = spec.years.map((year) => {
    const placed = placeYear(year, top, width, x, pick)
    top = placed.bottom + between
    return placed
  })
  return { width, height: Math.max(top - between + 4, 0), zero, years }
}

function placeYear(
  { year, note, gap, marks }: PromiseYear,
  top: number,
  width: number,
  x: (value: number) => number,
  pick: (label: TwoLengths) => string,
): PlacedPromiseYear {
  const name = note === '' ? `${year}` : `${year} ${note}`
  const nameWidth = Math.ceil(textWidth(name, fontSize, true)) + note.length * 6 + 8
  const beside = (text: string) => textWidth(text, fontSize) <= width - nameWidth
  const words = beside(gap.long) ? pick(gap) : gap.short
  const wordsLine = beside(words) ? 0 : 18
  const start = top + headingHeight + wordsLine
  const first = marks.find(({ measure, value }) => !isActual(measure) && value !== undefined)?.value
  const zero = x(0)
  const guideX = first === undefined ? zero : x(first)
  const lanes = marks.map(({ measure, value, label }, index) => {
    const y = start + (index + 0.5) * lane
    const own = value === undefined ? undefined : x(value)
    const labelX = Math.max(own ?? zero, guideX, zero) + reach
    const text: Words = { text: pick(label), kind: measure, x: labelX, y: y + 5, anchor: 'start' }
    return { measure, x: own, y, label: value === undefined ? { ...text, kind: 'muted' } : text }
  })
  const [firstLane] = lanes
  const lastLane = lanes.at(-1)
  return {
    heading: [
      { text: name, kind: 'strong', x: 0, y: top + 16, anchor: 'start' },
      {
        text: words,
        kind: 'muted',
        x: wordsLine > 0 ? 0 : nameWidth,
        y: top + 16 + wordsLine,
        anchor: 'start',
      },
    ],
    lanes,
    guide:
      first === undefined || firstLane === undefined || lastLane === undefined || lanes.length < 2
        ? undefined
        : { x: guideX, y1: firstLane.y, y2: lastLane.y + 7 },
    top: start,
    bottom: start + marks.length * lane,
  }
}

/**
 * What was announced and what was obtained, as SVG text for a width in pixels: for each year, the forecast, the
 * forecast updated during the year or the target, then the result as a line from zero. A dotted line carries the
 * first announcement down, and each later figure's distance from it is dotted too.
 */
export function promiseChart(spec: PromiseChartSpec, width: number): string {
  const layout = promiseLayout(spec, width)
  return picture(
    spec.label,
    width,
    layout.height,
    layout.years.flatMap((year) => yearPicture(year, layout.zero)),
  )
}

function yearPicture({ heading, lanes, guide, top, bottom }: PlacedPromiseYear, zero: number) {
  return [
    ...heading.map(words),
    element('path', { d: `M${zero} ${top}V${bottom}`, class: 'c-axis' }),
    ...(guide === undefined ? [] : [element('path', { d: dotted(guide, lanes), class: 'c-break' })]),
    ...lanes.flatMap((lane) => lanePicture(lane, zero)),
  ]
}

/** The guide, and from it to each figure that lies elsewhere, as the data of one path. */
function dotted(
  { x: guideX, y1, y2 }: NonNullable<PlacedPromiseYear['guide']>,
  lanes: readonly PlacedPromise[],
) {
  const reaches = lanes.flatMap(({ x, y }) =>
    x === undefined || x === guideX ? [] : [`M${x} ${y}H${guideX}`],
  )
  return `M${guideX} ${y1}V${y2}${reaches.join('')}`
}

function lanePicture({ measure, x, y, label }: PlacedPromise, zero: number) {
  if (x === undefined) return [words(label)]
  return [
    ...(isActual(measure) ? [element('path', { d: `M${zero} ${y}H${x}`, class: 'c-line c-actual' })] : []),
    glyph(measure, x, y),
    words(label),
  ]
}
