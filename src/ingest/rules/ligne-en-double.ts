import type { Rule } from '#ingest/rules/rule.ts'

/** Two rows for the same thing. */
export const duplicateRow: Rule = {
  name: 'ligne-en-double',
  severity: 'error',
  expected: 'une seule ligne par indicateur et sous-indicateur.',
  remedy: 'supprimer la ligne en trop, ou corriger son identifiant.',
}
