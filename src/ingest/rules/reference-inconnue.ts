import type { Rule } from '#ingest/rules/rule.ts'

/** A slug that names nothing. */
export const unknownReference: Rule = {
  name: 'reference-inconnue',
  severity: 'error',
  expected: 'un identifiant qui existe sur le site.',
  remedy: 'corriger l’identifiant, ou ajouter d’abord ce qu’il désigne.',
}
