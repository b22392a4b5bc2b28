/** How a bound such as « >=10 » relates to its number. */
export type Relation = '>' | '>=' | '<' | '<='

/**
 * One cell of a printed table. `printed` is the text as printed, trimmed; everything else is
 * what that text means. `note` is what follows the number: « * », « (p) », « (génération 2014) ».
 * `words` are the words of the column « Atteinte de la cible ». An empty cell is `notCollected`:
 * the document may print a figure, but nobody has read it yet.
 */
export type PrintedValue =
  | { readonly kind: 'number'; readonly printed: string; readonly number: number; readonly note: string }
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

/** The number of a plain numeric cell; `undefined` for a bound or for words. */
export function exactNumber(value: PrintedValue): number | undefined {
  return value.kind === 'number' ? value.number : undefined
}

/** The number to place on a chart: that of a plain number or of a bound; else `undefined`. */
export function plottedNumber(value: PrintedValue): number | undefined {
  return value.kind === 'number' || value.kind === 'bound' ? value.number : undefined
}
