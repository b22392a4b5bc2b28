import type { Rule } from '#ingest/rules/rule.ts'

/** A file whose name cannot be an address. */
export const fileName: Rule = {
  name: 'nom-de-fichier',
  severity: 'error',
  expected: 'un nom en minuscules sans accent, avec des tirets : arbres-plantes.mdx.',
  remedy: 'renommer le fichier.',
}
