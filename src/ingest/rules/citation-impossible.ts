import type { Rule } from '#ingest/rules/rule.ts'

/** A tag that quotes something that does not exist. */
export const brokenQuotation: Rule = {
  name: 'citation-impossible',
  severity: 'error',
  expected: 'un chiffre, un terme ou un document qui existe dans data/ ou content/.',
  remedy: 'corriger la balise, ou ajouter d’abord aux fichiers ce qu’elle cite.',
}
