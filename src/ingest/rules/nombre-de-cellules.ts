import type { Rule } from '#ingest/rules/rule.ts'

/** A row with more or fewer cells than the heading. */
export const cellCount: Rule = {
  name: 'nombre-de-cellules',
  severity: 'error',
  expected: 'autant de cellules que de colonnes.',
  remedy:
    'ajouter ou retirer des cellules : une cellule décalée fausse toute la ligne. Dans un fichier à virgules, une valeur à virgule se met entre guillemets droits : "4,02".',
}
