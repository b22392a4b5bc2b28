/** How a bound such as « >=10 » relates to its number. */
export type Relation = '>' | '>=' | '<' | '<='

/**
 * One cell of a printed table. `printed` is the text as printed, trimmed; everything else is
 * what that text means. `note` is what follows the number: « * », « p », « (p) », « (génération 2014) ».
 * `approximate` is about one number (« ~80 »). `words` hold no number for sure: a trend (« En hausse »), a range
 * (« 404-412 »), a duration (« 27 mois et 3 jours »), several values, and the column « Atteinte de la cible ». An
 * empty cell is `notCollected`: the document may print a figure, but nobody has read it yet.
 */
export type PrintedValue =
  | { readonly kind: 'number'; readonly printed: string; readonly number: number; readonly note: string }
  | { readonly kind: 'approximate'; readonly printed: string; readonly number: number; readonly note: string }
  | {
      readonly kind: 'bound'
      readonly printed: string
      readonly relation: Relation
      readonly number: number
      readonly note: string
    }
  | { readonly kind: 'undetermined'; readonly printed: string }
  | { readonly kind: 'notApplicable'; readonly printed: string }
  | { readonly kind: 'words'; readonly printed: string }
  | { readonly kind: 'notCollected'; readonly printed: '' }

/** A printed cell that holds one number. */
export type NumericValue = Extract<PrintedValue, { readonly number: number }>

/** A printed cell that holds one exact number. */
export type ExactValue = Extract<PrintedValue, { readonly kind: 'number' }>

/** Whether a cell holds one number: exact, approximate or a bound. */
export function isNumeric(value: PrintedValue): value is NumericValue {
  return value.kind === 'number' || value.kind === 'approximate' || value.kind === 'bound'
}

/** The number of a plain numeric cell; `undefined` for an approximation, a bound or words: nothing is computed from them. */
export function exactNumber(value: PrintedValue): number | undefined {
  return value.kind === 'number' ? value.number : undefined
}

/** The number to place on a chart: that of a plain number, of an approximation or of a bound; else `undefined`. */
export function plottedNumber(value: PrintedValue): number | undefined {
  return isNumeric(value) ? value.number : undefined
}
