import { cellText } from '#import/extract/table-rows.ts'

/** Signs and words that a printed unit is, or begins by. */
const unitStart =
  '(?:%|‰|[kmg]?€|md€|euros?|nb|nbre|nombre|ratio|indice|note|rang|coefficient|points?|unités?|sans unité|(?:milli(?:er|on|ard)s?)|secondes?|minutes?|heures?|jours?|semaines?|mois|ans?|années?|etpt?|[kmgt]?wh?|[kmgt]wh\\w*|[kcdm]?m[²³23]?|ha|hectares?|mètres?|tonnes?|[kgm]?t(?:co2\\w*)?|g?co2|[kmµ]?g|base 100|écart|centièmes?)'
const whole = new RegExp(
  `^(?:${unitStart}|(?:nb|nbre|nombre) jours?|note (?:sur|de|entre) \\d[\\d à et]*|base 100 en [\\d-]+|jours calendaires|${unitStart}(?: \\p{L}+)? ?/ ?\\S.{0,30})$`,
  'iu',
)
const opening = new RegExp(`^${unitStart}(?![\\p{L}\\d])`, 'iu')

/** Units that printed tables use, to tell a unit from a label: « % », « €/électeur inscrit », « Note sur 10 ». */
export function isKnownUnit(text: string): boolean {
  return whole.test(cellText(text))
}

/**
 * Whether a text is too long for a unit, or reads as a label: it can be a row's label whose unit is lost. « Dossiers »
 * or « élèves par classe » can be either.
 */
export function isLabelOnly(text: string): boolean {
  const cell = cellText(text)
  const words = cell.split(/\s+/).length
  const isCount = /^(?:nb|nbre|nombre)\b/i.test(cell)
  if (opening.test(cell) && !isCount) return false
  return (
    words > 5 ||
    (words > 3 && !cell.includes('/')) ||
    (words > 1 && !isCount && !cell.includes('/') && /^\p{Lu}\p{L}*\s/u.test(cell))
  )
}
