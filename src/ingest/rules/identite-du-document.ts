import type { Rule } from '#ingest/rules/rule.ts'

/** A document whose id, type and year do not agree. */
export const documentIdentity: Rule = {
  name: 'identite-du-document',
  severity: 'error',
  expected: 'un identifiant formé du type et de l’exercice, par exemple rap-2021.',
  remedy: 'corriger l’identifiant, le type ou l’exercice pour qu’ils disent la même chose.',
}
