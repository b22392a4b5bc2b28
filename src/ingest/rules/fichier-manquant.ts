import type { Rule } from '#ingest/rules/rule.ts'

/** A file that the site cannot do without. */
export const missingFile: Rule = {
  name: 'fichier-manquant',
  severity: 'error',
  expected: 'ce fichier, à cet endroit.',
  remedy: 'remettre le fichier en place, avec ce nom exact.',
}
