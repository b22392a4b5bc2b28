import type { Measure } from '#model/observation.ts'
import { measureTerms } from '#words/terms.ts'

/** What a mark stands for: a measure, or an actual that only a report of the administration gives. */
export type MarkKind = Measure | 'reportedActual'

/** The name of a kind of mark, as a chart writes it: « prévision », « réalisation selon le bilan ». */
export function markName(kind: MarkKind): string {
  return kind === 'reportedActual'
    ? `${measureTerms.actual.label.toLowerCase()} selon le bilan`
    : measureTerms[kind].label.toLowerCase()
}

/** Whether a mark is a result, whoever gives it. */
export function isActual(kind: MarkKind): boolean {
  return kind === 'actual' || kind === 'reportedActual'
}
