import type { Rule } from '#ingest/rules/rule.ts'

/** A link that could run code. */
export const forbiddenLink: Rule = {
  name: 'lien-interdit',
  severity: 'error',
  expected: 'un lien commençant par https://, http://, mailto:, / ou #.',
  remedy: 'corriger l’adresse du lien.',
}
