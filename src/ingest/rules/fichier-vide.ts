import type { Rule } from '#ingest/rules/rule.ts'

/** A file without a single cell. */
export const emptyFile: Rule = {
  name: 'fichier-vide',
  severity: 'error',
  expected: 'au moins une ligne d’en-tête.',
  remedy: 'remettre le contenu du fichier, ou supprimer le fichier s’il ne sert plus.',
}
