import type { Rule } from '#ingest/rules/rule.ts'

/** A key that this kind of file does not have. */
export const unknownKey: Rule = {
  name: 'cle-inconnue',
  severity: 'error',
  expected: 'une clé prévue pour ce type de fiche.',
  remedy: 'corriger le nom de la clé ou la retirer.',
}
