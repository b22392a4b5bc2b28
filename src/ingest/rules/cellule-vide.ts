import type { Rule } from '#ingest/rules/rule.ts'

/** An empty cell in a column that must be filled. */
export const emptyCell: Rule = {
  name: 'cellule-vide',
  severity: 'error',
  expected: 'une valeur : cette cellule ne peut pas rester vide.',
  remedy: 'remplir la cellule, ou supprimer la ligne.',
}
