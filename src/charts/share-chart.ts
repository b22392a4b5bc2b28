import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { glyph } from '#charts/glyph.ts'
import { coordinate as at, element, picture } from '#charts/svg.ts'
import { textWidth, type Words, words, wrapWords } from '#charts/text.ts'

/** One year: its result as a share of the first announcement, and of the updated forecast when there is one. */
export interface ShareRow {
  readonly name: string
  /** Result ÷ announcement. */
  readonly ratio: number
  readonly kind: 'actual' | 'updatedForecast'
  /** « 62,5 % ». */
  readonly share: string
  /** « prévision 80, réalisation 50 ». */
  readonly words: string
}

/** Results as shares of what was announced, on one axis for every indicator. */
export interface ShareChartSpec {
  readonly id: string
  /** Text alternative; ends by saying where the table is. */
  readonly label: string
  readonly groups: readonly { readonly title: string; readonly rows: readonly ShareRow[] }[]
}

/** One result, placed against the line of 100 %. */
export interface PlacedShare {
  readonly x: number
  readonly y: number
  readonly kind: ShareRow['kind']
  /** True when the ratio lies beyond the scale: the mark is an arrow at its end. */
  readonly beyond: boolean
  readonly words: readonly Words[]
}

/** A line of the scale: 0, 100 or 200 % of what was announced. */
export interface ShareLine {
  readonly x: number
  readonly label: Words
}

/** A stretch of height that the lines of the scale cross: rows, not titles nor words. */
export interface Stretch {
  readonly y1: number
  readonly y2: number
}

/** All that the chart shows, placed: plain data, before any SVG. */
export interface ShareLayout {
  readonly width: number
  readonly height: number
  readonly stretches: readonly Stretch[]
  readonly lines: readonly ShareLine[]
  /** Where the result equals what was announced. */
  readonly hundred: number
  readonly titles: readonly Words[]
  readonly shares: readonly PlacedShare[]
}

/** The scale ends at twice what was announced. */
const end = 2
const header = 30

/**
 * Places one row per result under the name of its indicator, for a width in pixels. The per cent stand in a
 * column; what was announced and obtained is written beside it where there is room, else below the mark.
 */
export function shareLayout(spec: ShareChartSpec, width: number): ShareLayout {
  const left = 50
  const longest =
    max(
      spec.groups.flatMap(({ rows }) => rows),
      (row) => textWidth(row.words, 14),
    ) ?? 0
  const narrow = longest > width * 0.5 - 98
  const right = narrow ? width - 86 : width * 0.5
  const scale = scaleLinear([0, end], [left, right])
  const rowHeight = narrow ? 44 : 26
  const titles: Words[] = []
  const shares: PlacedShare[] = []
  const stretches: Stretch[] = []
  let y = header
  for (const { title, rows } of spec.groups) {
    for (const text of wrapWords(title, 14, width * 0.9)) {
      titles.push({ text, kind: 'strong', x: 0, y: y + 22, anchor: 'start' })
      y += 18
    }
    y += 14
    for (const row of rows) {
      const baseline = y + 17
      const beyond = row.ratio > end
      const last = stretches.at(-1)
      if (last?.y2 === y) stretches[stretches.length - 1] = { y1: last.y1, y2: y + 26 }
      else stretches.push(narrow ? { y1: y + 3, y2: y + 21 } : { y1: y, y2: y + 26 })
      shares.push({
        x: scale(Math.min(row.ratio, end)),
        y: y + 12,
        kind: row.kind,
        beyond,
        words: [
          { text: row.name, kind: 'muted', x: 0, y: baseline, anchor: 'start' },
          { text: row.share, kind: row.kind, x: right + 82, y: baseline, anchor: 'end' },
          narrow
            ? { text: row.words, kind: 'muted', x: left, y: baseline + 18, anchor: 'start' }
            : { text: row.words, kind: 'muted', x: right + 98, y: baseline, anchor: 'start' },
        ],
      })
      y += rowHeight
    }
    y += 10
  }
  const line = (ratio: number, text: string): ShareLine => ({
    x: scale(ratio),
    label: { text, kind: 'muted', x: scale(ratio), y: 14, anchor: 'middle' },
  })
  return {
    width,
    height: y - 8,
    stretches,
    lines: [
      line(0, '0'),
      line(1, narrow ? '100\u00A0%' : '100\u00A0% de l’annonce'),
      line(end, '200\u00A0%'),
    ],
    hundred: scale(1),
    titles,
    shares,
  }
}

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
