import type { Rule } from '#ingest/rules/rule.ts'

/** A figure on a row that says nobody has read its figures. */
export const unreadFigure: Rule = {
  name: 'chiffre-non-lu',
  severity: 'error',
  expected: 'des cellules vides sur une ligne « repris » ou « libellé seul ».',
  remedy: 'vider la cellule, ou changer la colonne « lecture » si le chiffre a été lu.',
}
