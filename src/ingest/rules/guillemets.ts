import type { Rule } from '#ingest/rules/rule.ts'

/** A quote that opens or closes in the wrong place: the rest of the file cannot be trusted. */
export const quotes: Rule = {
  name: 'guillemets',
  severity: 'error',
  expected: 'des guillemets droits (") par paires, autour de la cellule entière.',
  remedy: 'retirer le guillemet isolé ou fermer la paire ; la suite du fichier n’a pas pu être lue.',
}
