/** What the live region says once a search has ended. */
export function countSentence(count: number, query: string): string {
  const about = query === '' ? '' : ` pour «\u00A0${query}\u00A0»`
  if (count === 0) {
    return `Aucun résultat${about}. Essayez avec moins de mots ou moins de filtres ; toutes les pages sont listées ci-dessous.`
  }
  // Not `plural`: a module that two pages' scripts share is a file of its own, one more request.
  return `${count} résultat${count > 1 ? 's' : ''}${about}.`
}
