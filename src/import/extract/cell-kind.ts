import type { Measure } from '#model/measure.ts'
import { parseCell } from '#read/csv/parse-cell.ts'

/** What a line of a table is likely to be when each of its cells has a line of its own. */
export type CellKind = 'empty' | 'value' | 'suspect' | 'words'

/** Typographic spaces that pages put between thousands, besides those that a table may hold. */
const thinSpaces = /[\u2000-\u200A\u205F\u3000]/g

/** A cell's text as a table may hold it. */
export function cellText(text: string): string {
  return text.replace(thinSpaces, '\u202F').trim()
}

/** Whether a text is a value for a column, empty or not. */
export function isReadable(text: string, measure: Measure): boolean {
  return parseCell(text, measure).ok
}

/** `suspect` is made of figures, and is no value: « 4.02 ». */
export function cellKind(text: string): CellKind {
  const cell = cellText(text)
  if (cell === '') return 'empty'
  if (parseCell(cell, 'actual').ok) return 'value'
  return /^[\d\s.,/%*()+−-]*\d[\d\s.,/%*()+−-]*$/.test(cell) && !/^\(.*\)$/.test(cell) ? 'suspect' : 'words'
}

/** Words that the column « Atteinte de la cible » was seen to print, or close to them. */
export function isAttainment(text: string): boolean {
  return /^(?:cible |en |légère |forte |nette )?(?:non |partiellement )?(?:atteinte?|dépassée?|amélioration|dégradation|stabilité|stable|absence (?:d['’])?amélioration)$/i.test(
    cellText(text),
  )
}

/** Units that printed tables use, to tell a unit from a label. */
export function isKnownUnit(text: string): boolean {
  return /^(?:nb|nbre|nombre|%|‰|[km]?€|md€|euros?|secondes?|minutes?|heures?|jours?|mois|ans?|années?|etpt?|points?|note|indice|ratio|unités?|km|ha|t)$/i.test(
    cellText(text),
  )
}
