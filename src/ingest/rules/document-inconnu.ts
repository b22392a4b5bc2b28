import type { Rule } from '#ingest/rules/rule.ts'

/** A document without its row in data/documents.csv. */
export const unknownDocument: Rule = {
  name: 'document-inconnu',
  severity: 'error',
  expected: 'un document décrit par une ligne de data/documents.csv.',
  remedy: 'corriger l’identifiant, ou ajouter la ligne du document dans data/documents.csv.',
}
