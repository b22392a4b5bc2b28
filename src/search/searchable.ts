/** A query as the index writes its words: straight apostrophes, no thin spaces inside numbers. */
export function searchable(query: string): string {
  return query.replaceAll('\u2019', "'").replaceAll('\u202F', ' ').replaceAll('\u00A0', ' ')
}
