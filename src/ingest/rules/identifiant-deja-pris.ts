import type { Rule } from '#ingest/rules/rule.ts'

/** A former slug that two files claim, or that is in use. */
export const takenSlug: Rule = {
  name: 'identifiant-deja-pris',
  severity: 'error',
  expected: 'un ancien identifiant qui ne désigne qu’une fiche.',
  remedy: 'retirer l’ancien identifiant de l’une des fiches.',
}
