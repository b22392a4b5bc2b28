import type { Rule } from '#ingest/rules/rule.ts'

/** A date that is not in the ISO order. */
export const invalidDate: Rule = {
  name: 'date-invalide',
  severity: 'error',
  expected: 'une date AAAA-MM-JJ (2021-10-05), un mois AAAA-MM ou une année AAAA selon la colonne.',
  remedy: 'retaper la date dans cet ordre, avec des tirets.',
}
