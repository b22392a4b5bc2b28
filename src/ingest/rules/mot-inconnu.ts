import type { Rule } from '#ingest/rules/rule.ts'

/** A word outside the closed list of its column or key. */
export const unknownWord: Rule = {
  name: 'mot-inconnu',
  severity: 'error',
  expected: 'l’un des mots prévus pour cette colonne.',
  remedy: 'recopier l’un de ces mots, sans faute de frappe.',
}
