import type { Rule } from '#ingest/rules/rule.ts'

/** A figure on a row that says nobody has read its figures. */
export const unreadFigure: Rule = {
  name: 'chiffre-non-lu',
  severity: 'error',
  expected: 'des cellules vides sur une ligne « repris » ou « libellé seul ».',
  remedy:
    'si les chiffres de cette ligne ont été lus dans le document, écrire « lu » dans la colonne « lecture » (« recopié » s’ils viennent d’une copie) ; sinon, vider leurs cellules.',
}
