import type { Indicator } from '#domain/indicator.ts'

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

/** The remarks on one part of an indicator, by year, numbered from ①. */
export function annotationMarks(indicator: Indicator, subIndicator = ''): readonly AnnotationMark[] {
  return indicator.annotations
    .filter((annotation) => annotation.subIndicator === subIndicator)
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
