import type { Rule } from '#ingest/rules/rule.ts'

/** A date that is not in the ISO order. */
export const invalidDate: Rule = {
  name: 'date-invalide',
  severity: 'error',
  expected: 'une date dans l’ordre année-mois-jour, par exemple 2021-10-05.',
  remedy:
    'retaper la date dans cet ordre, avec des tirets ; si le tableur la transforme, mettre d’abord la colonne au format « Texte ».',
}
