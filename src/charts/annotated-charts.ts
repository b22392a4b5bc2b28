import { type IndicatorChartSpec, lineChartSpec } from '#charts/indicator-spec.ts'
import type { Archive } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import type { Line } from '#model/line.ts'
import { measuredBy } from '#words/finding.ts'

/** An editor's remark with the number that stands for it on a chart. */
export interface AnnotationMark {
  readonly mark: string
  readonly year: number
  readonly text: string
}

/** ① to ⑳ are consecutive in Unicode (U+2460); beyond, the number in parentheses. */
function circled(n: number): string {
  return n <= 20 ? String.fromCodePoint(0x245f + n) : `(${n})`
}

/** The remarks on a line whose year is one of `years`, those of its chart, by year, numbered from ①. */
export function annotationMarks(
  archive: Archive,
  line: Line,
  years = lineChartSpec(archive, line, { size: 'full' })?.years ?? [],
): readonly AnnotationMark[] {
  const annotations = archive.indicatorBySlug.get(line.indicator)?.annotations ?? []
  return annotations
    .filter((annotation) => annotation.line === line.slug && years.includes(annotation.year))
    .toSorted((a, b) => a.year - b.year)
    .map(({ year, text }, index) => ({ mark: circled(index + 1), year, text }))
}

/** The numbers of the remarks on one year: « ① », « ①② »; empty when there is none. */
export function marksOfYear(marks: readonly AnnotationMark[], year: number): string {
  return marks
    .filter((mark) => mark.year === year)
    .map(({ mark }) => mark)
    .join('')
}

/** The chart of a line, with the remarks numbered on it. */
export interface LineChart {
  readonly line: Line
  /** What its numbers are: « Nombre », « % ». */
  readonly measured: string
  readonly spec: IndicatorChartSpec
  readonly marks: readonly AnnotationMark[]
}

/** The charts of the lines of an indicator that have figures. */
export function lineCharts(archive: Archive, { lines }: Indicator): readonly LineChart[] {
  return lines.flatMap((line) => {
    const spec = lineChartSpec(archive, line, { size: 'full' })
    if (spec === undefined) return []
    const marks = annotationMarks(archive, line)
    const notes = marks.map(({ year, mark }) => ({ year, label: mark }))
    return [{ line, measured: measuredBy(line.unit), spec: { ...spec, notes }, marks }]
  })
}
