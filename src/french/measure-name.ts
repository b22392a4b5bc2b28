import type { Column, Measure } from '#domain/measure.ts'
import { measureTerms } from '#french/terms.ts'

/** « Prévision actualisée ». */
export function measureTitle(measure: Measure): string {
  return measureTerms[measure].label
}

/** A column's heading as the tables print it: « 2021 Prévision PAP 2021 ». */
export function columnHeading({ year, measure, papYear }: Column): string {
  const pap = papYear === undefined ? '' : ` PAP ${papYear}`
  return `${year} ${measureTerms[measure].label}${pap}`
}
