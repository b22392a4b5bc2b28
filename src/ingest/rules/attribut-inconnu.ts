import type { Rule } from '#ingest/rules/rule.ts'

/** A tag with an attribute it does not take, or without one it needs. */
export const unknownAttribute: Rule = {
  name: 'attribut-inconnu',
  severity: 'error',
  expected: 'les attributs prévus pour cette balise, chacun avec sa valeur entre guillemets droits.',
  remedy: 'corriger les attributs de la balise.',
}
