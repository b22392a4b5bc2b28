import type { Rule } from '#ingest/rules/rule.ts'

/** A slug given twice: by two entries of one list, or as the former name of a file that another file has. */
export const takenSlug: Rule = {
  name: 'identifiant-deja-pris',
  severity: 'error',
  expected: 'un identifiant qui ne sert qu’une fois.',
  remedy: 'choisir un autre identifiant, ou retirer celui qui est en trop.',
}
