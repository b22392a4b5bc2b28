import type { Rule } from '#ingest/rules/rule.ts'

/** A document whose id, type and year do not agree. */
export const documentIdentity: Rule = {
  name: 'identite-du-document',
  severity: 'error',
  expected:
    'un type (PAP, RAP ou BILAN), un exercice en quatre chiffres, et un identifiant formé des deux : rap-2021.',
  remedy: 'corriger l’identifiant, le type ou l’exercice pour qu’ils disent la même chose.',
}
