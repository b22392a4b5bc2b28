import type { Rule } from '#ingest/rules/rule.ts'

/** An indicator without its file in content/indicateurs. */
export const unknownIndicator: Rule = {
  name: 'indicateur-inconnu',
  severity: 'error',
  expected: 'le nom d’un fichier de content/indicateurs, sans « .mdx ».',
  remedy: 'corriger l’identifiant, ou créer la fiche de l’indicateur.',
}
