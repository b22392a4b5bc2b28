import type { DocumentType } from '#model/document.ts'
import type { Column, Measure } from '#model/measure.ts'
import { measureTerms } from '#words/terms.ts'

/** « Prévision actualisée ». */
export function measureTitle(measure: Measure): string {
  return measureTerms[measure].label
}

/**
 * The words that stand for a measure in the headings of a bilan: it is the one place where what the administration
 * prints is given a measure. Measures that a bilan does not print are left out.
 */
export const bilanHeadings: Readonly<Partial<Record<Measure, string>>> = {
  actual: 'Résultats',
  recalledObjective: 'Objectifs PLF',
}

/** A column's heading as documents of a type print it: « 2021 Prévision PAP 2021 », « 2021 Résultats » in a bilan. */
export function columnHeading({ year, measure, papYear }: Column, type: DocumentType = 'pap'): string {
  const pap = papYear === undefined ? '' : ` PAP ${papYear}`
  const words = type === 'bilan' ? bilanHeadings[measure] : undefined
  return `${year} ${words ?? measureTerms[measure].label}${pap}`
}
