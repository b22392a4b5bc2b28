import type { Rule } from '#ingest/rules/rule.ts'

/** The error of a spreadsheet's formula, in place of a value. */
export const spreadsheetError: Rule = {
  name: 'erreur-de-tableur',
  severity: 'error',
  expected: 'la valeur imprimée dans le document, et non l’erreur d’une formule du tableur.',
  remedy:
    'remplacer la formule par la valeur du document, élargir la colonne si elle montre des #, puis enregistrer.',
}
