import type { Observation } from '#model/observation.ts'
import type { PrintedValue } from '#model/printed-value.ts'
import { formatNumber, noBreakSpace } from '#words/number.ts'

const signs = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' } as const

/**
 * What a page shows of a printed cell: numbers in one typography with their note, everything else
 * as printed; « non relevé » for a cell that nobody has read.
 */
export function shownValue(value: PrintedValue): string {
  switch (value.kind) {
    case 'number':
      return withNote(shownNumber(value.printed, value.number), value.note)
    case 'bound':
      return withNote(
        `${signs[value.relation]}${noBreakSpace}${shownNumber(value.printed, value.number)}`,
        value.note,
      )
    case 'notCollected':
      return 'non relevé'
    case 'undetermined':
    case 'notApplicable':
    case 'words':
      return value.printed
    default:
      return value satisfies never
  }
}

/**
 * What a page shows of a figure beside the document that prints it: as printed, with its unit where its line counts in
 * another, « 1 200 k€ ».
 */
export function shownFigure({ value, printedAs }: Pick<Observation, 'value' | 'printedAs'>): string {
  return printedAs === undefined
    ? shownValue(value)
    : `${shownValue(printedAs.value)}${noBreakSpace}${printedAs.unit}`
}

/** What a page shows of a figure away from its document's name: a bilan's says so, « 8 (bilan) ». */
export function shownResult({ value, documentType }: Pick<Observation, 'value' | 'documentType'>): string {
  return documentType === 'bilan' ? `${shownValue(value)}${noBreakSpace}(bilan)` : shownValue(value)
}

/** The number for a program: « 4,02 » → `4.02`; empty when the cell is neither a number nor a bound. */
export function isoNumber(value: PrintedValue): string {
  return value.kind === 'number' || value.kind === 'bound' ? `${value.number}` : ''
}

/**
 * Keeps the decimals that were printed (« 3,0 ») while setting the thousands and sign in one
 * typography. Decimals are read from the number itself, not from the note that may follow it, and a
 * number never loses one.
 */
function shownNumber(printed: string, n: number): string {
  const kept = /^\D*[\d\s]*,(\d+)/.exec(printed)?.[1]?.length ?? 0
  const needed = `${n}`.split('.')[1]?.length ?? 0
  return formatNumber(n, Math.max(kept, needed))
}

function withNote(text: string, note: string): string {
  if (note === '') return text
  return note.startsWith('*') ? `${text}${note}` : `${text}${noBreakSpace}${note}`
}
