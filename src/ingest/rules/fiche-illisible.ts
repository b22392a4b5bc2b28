import type { Rule } from '#ingest/rules/rule.ts'

/** Front matter or YAML that cannot be read. */
export const unreadableFrontMatter: Rule = {
  name: 'fiche-illisible',
  severity: 'error',
  expected: 'un en-tête YAML entre deux lignes « --- », une clé par ligne.',
  remedy: 'corriger la ligne signalée ; les textes qui contiennent « : » se mettent entre guillemets.',
}
