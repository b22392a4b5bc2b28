import type { DocumentType } from '#model/document.ts'
import type { Observation } from '#model/observation.ts'
import { isNumeric, type NumericValue, type PrintedValue } from '#model/printed-value.ts'
import { formatNumber, noBreakSpace } from '#words/number.ts'

const signs = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' } as const

/**
 * What a page shows of a printed cell: numbers in one typography with the sign, the percent sign and the note that
 * are printed, everything else as printed; « non relevé » for a cell that nobody has read.
 */
export function shownValue(value: PrintedValue): string {
  switch (value.kind) {
    case 'number':
    case 'approximate':
    case 'bound':
      return withNote(`${signOf(value)}${shownNumber(value)}`, value.note)
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
  if (printedAs === undefined) return shownValue(value)
  const shown = shownValue(printedAs.value)
  const bearsUnit = isNumeric(printedAs.value) && printsPercent(printedAs.value)
  return bearsUnit ? shown : `${shown}${noBreakSpace}${printedAs.unit}`
}

/** What is printed instead of a number, or what its mark or abbreviation stands for: « ND », « NA », « - » → « Non déterminé ». */
export function spelledOut({ kind, printed }: Extract<PrintedValue, { kind: keyof typeof wordsOf }>): string {
  return /\p{L}{4}/u.test(printed) ? printed : wordsOf[kind]
}

const wordsOf = { undetermined: 'Non déterminé', notApplicable: 'Sans objet' } as const

/** What a page shows of a figure away from its document's name: a bilan's says so, « 8 (bilan) ». */
export function shownResult({ value, documentType }: Pick<Observation, 'value' | 'documentType'>): string {
  return saidBy(shownValue(value), documentType)
}

/** « 8 (bilan) »: the words of a figure, with where it comes from when that is a bilan. */
export function saidBy(shown: string, documentType: DocumentType): string {
  return documentType === 'bilan' ? `${shown}${noBreakSpace}(bilan)` : shown
}

/** The number for a program: « 4,02 » → `4.02`; empty when the cell holds no number. */
export function isoNumber(value: PrintedValue): string {
  return isNumeric(value) ? `${value.number}` : ''
}

/** The sign before the number: « ≥ », « ~ »; none before an exact one. */
function signOf(value: NumericValue): string {
  switch (value.kind) {
    case 'number':
      return ''
    case 'approximate':
      return '~'
    case 'bound':
      return `${signs[value.relation]}${noBreakSpace}`
    default:
      return value satisfies never
  }
}

/** Whether the cell prints a percent sign of its own, outside its note. */
export function printsPercent({ printed, note }: NumericValue): boolean {
  return printed.slice(0, printed.length - note.length).includes('%')
}

/**
 * The number of a cell alone: the decimals, the plus and the percent sign that were printed (« 3,0 », « +1,1 »,
 * « 44 % ») are kept, thousands and minus are set in one typography. Decimals are read from the number itself, not
 * from the note that may follow it, and a number never loses one.
 */
export function shownNumber(value: NumericValue): string {
  const kept = /^\D*[\d\s]*,(\d+)/.exec(value.printed)?.[1]?.length ?? 0
  const needed = `${value.number}`.split('.')[1]?.length ?? 0
  const plus = /^[^\d(]*\+/.test(value.printed) ? '+' : ''
  const shown = `${plus}${formatNumber(value.number, Math.max(kept, needed))}`
  return printsPercent(value) ? `${shown}${noBreakSpace}%` : shown
}

/** A figure and its note: a note call and « p » stand against it, other notes apart. */
export function withNote(text: string, note: string): string {
  if (note === '') return text
  return isGlued(note) ? `${text}${note}` : `${text}${noBreakSpace}${note}`
}

/** Whether a note stands against its number. */
export function isGlued(note: string): boolean {
  return /^(?:p$|[*¹²³⁰⁴-⁹])/i.test(note)
}
