import type { Rule } from '#ingest/rules/rule.ts'

/** A required column that is not there. */
export const missingColumn: Rule = {
  name: 'colonne-manquante',
  severity: 'error',
  expected: 'toutes les colonnes obligatoires du tableau.',
  remedy: 'ajouter la colonne, avec cet intitulé exact.',
}
