import type { Rule } from '#ingest/rules/rule.ts'

/** Front matter or YAML that cannot be read. */
export const unreadableFrontMatter: Rule = {
  name: 'fiche-illisible',
  severity: 'error',
  expected: 'des lignes « clé: valeur » ; au début d’une fiche .mdx, elles sont entre deux lignes « --- ».',
  remedy:
    'corriger la ligne signalée ; un texte qui contient « : », « # » ou « [ » se met entre guillemets droits.',
}
