import type { Rule } from '#ingest/rules/rule.ts'

/** A value of the wrong kind for its key. */
export const illTypedKey: Rule = {
  name: 'valeur-de-cle',
  severity: 'error',
  expected: 'une valeur du genre attendu pour cette clé.',
  remedy: 'corriger la valeur de cette clé.',
}
