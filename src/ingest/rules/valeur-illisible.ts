import type { Rule } from '#ingest/rules/rule.ts'

/** A cell that is neither a number, a bound, a known word nor empty. */
export const unreadableValue: Rule = {
  name: 'valeur-illisible',
  severity: 'error',
  expected:
    'un nombre (115 ; 4,02 ; 17 971), une borne (>=10), « Non déterminé », « Sans objet », ou une cellule vide si la valeur n’a pas été relevée.',
  remedy: 'recopier la valeur du document, puis enregistrer.',
}
