import type { Rule } from '#ingest/rules/rule.ts'

/** A required key that is not there. */
export const missingKey: Rule = {
  name: 'cle-manquante',
  severity: 'error',
  expected: 'toutes les clés obligatoires de la fiche.',
  remedy: 'ajouter la clé et sa valeur.',
}
