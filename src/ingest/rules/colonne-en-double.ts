import type { Rule } from '#ingest/rules/rule.ts'

/** Two columns that mean the same. */
export const duplicateColumn: Rule = {
  name: 'colonne-en-double',
  severity: 'error',
  expected: 'une seule colonne par intitulé.',
  remedy: 'supprimer ou renommer l’une des deux colonnes.',
}
