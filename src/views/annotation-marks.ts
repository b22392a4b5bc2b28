import type { Archive } from '#domain/archive.ts'
import type { Line } from '#domain/line.ts'
import { lineChartSpec } from '#views/indicator-chart.ts'

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
