import type { Rule } from '#ingest/rules/rule.ts'

/** A row copied from a document by someone else, who is not named. */
export const copyWithoutSource: Rule = {
  name: 'copie-sans-source',
  severity: 'error',
  expected: 'dans la colonne « lecture_source », qui a recopié la ligne, quand, et à quelle adresse.',
  remedy: 'nommer la source de la copie ; si la ligne a été lue dans le document lui-même, écrire « lu ».',
}
