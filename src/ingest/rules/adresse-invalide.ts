import type { Rule } from '#ingest/rules/rule.ts'

/** An address that is not http(s). */
export const invalidAddress: Rule = {
  name: 'adresse-invalide',
  severity: 'error',
  expected: 'une adresse complète commençant par https:// ou http://, ou une cellule vide.',
  remedy: 'recopier l’adresse depuis la barre du navigateur.',
}
