import type { Rule } from '#ingest/rules/rule.ts'

/** A file that is not UTF-8, as French Excel writes by default. */
export const encoding: Rule = {
  name: 'encodage',
  severity: 'error',
  expected: 'un fichier enregistré en UTF-8.',
  remedy: 'dans le tableur, choisir « Enregistrer sous », puis « CSV UTF-8 ».',
}
