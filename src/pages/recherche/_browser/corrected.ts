import { closestTerm } from './closest-term.ts'
import type { Pagefind } from './pagefind.ts'

/**
 * A query with its misspelt words replaced by the closest term; `undefined` when there is none. A word that stands in
 * the index is not misspelt: Pagefind finds nothing between quotation marks only for one that does not.
 */
export async function corrected(
  pagefind: Pagefind,
  query: string,
  terms: readonly string[],
): Promise<string | undefined> {
  const words = await Promise.all(
    query.split(' ').map(async (word) => {
      const closest = /^\p{L}{4,}$/u.test(word) ? closestTerm(word, terms) : undefined
      if (closest === undefined) return word
      const { results } = await pagefind.search(`"${word}"`)
      return results.length > 0 ? word : closest
    }),
  )
  const text = words.join(' ')
  return text === query ? undefined : text
}
