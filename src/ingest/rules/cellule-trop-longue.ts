import type { Rule } from '#ingest/rules/rule.ts'

/** How many characters a cell may hold. */
export const longestCell = 2000

/** A cell that no table prints: a page pasted into it, or a quote that swallowed the rows below. */
export const longCell: Rule = {
  name: 'cellule-trop-longue',
  severity: 'error',
  expected: 'une cellule de 2 000 caractères au plus.',
  remedy:
    'ne garder que ce que le document imprime dans cette cellule ; si elle contient les lignes du dessous, c’est qu’il lui manque un guillemet fermant.',
}
