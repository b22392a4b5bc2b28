import type { Rule } from '#ingest/rules/rule.ts'

/** A whole number that is not one. */
export const wholeNumber: Rule = {
  name: 'nombre-entier',
  severity: 'error',
  expected: 'un nombre entier, sans décimale, sans mot et sans unité.',
  remedy: 'retaper le nombre entier tel qu’il est imprimé.',
}
