import type { Rule } from '#ingest/rules/rule.ts'

/** A desired direction without the document that states it. */
export const directionWithoutSource: Rule = {
  name: 'sens-sans-source',
  severity: 'error',
  expected: 'le document qui énonce le sens souhaité, dans « sens_source ».',
  remedy: 'ajouter une ligne telle que « sens_source: pap-2021 », ou écrire « sens: non précisé ».',
}
