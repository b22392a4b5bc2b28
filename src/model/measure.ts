/**
 * What a printed column measures. The PAP announces a forecast or a target, the RAP reports
 * the actual (LOLF, articles 51 and 54); `attainment` is the column of words « Atteinte de la
 * cible » that RAPs print since the RAP 2023. `recalledObjective` is the objective that a report of the
 * administration says it had (« Objectifs PLF »): neither the PAP's forecast nor its target, though it may equal one.
 */
export const measures = [
  'actual',
  'forecast',
  'updatedForecast',
  'target',
  'attainment',
  'recalledObjective',
] as const

export type Measure = (typeof measures)[number]

/** One printed column: « 2021 Prévision PAP 2021 » is `{ year: 2021, measure: 'forecast', papYear: 2021 }`. */
export interface Column {
  readonly year: number
  readonly measure: Measure
  /** The PAP that the heading names as the one that stated the figure, if it names one. */
  readonly papYear: number | undefined
}
