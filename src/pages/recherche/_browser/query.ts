import { plainText } from '#words/plain-text.ts'
import type { Pagefind } from './pagefind.ts'

/** Words of questions, which the short records of figures do not have: « combien de produits lancés en 2021 ». */
const idle = new Set(
  plainText(
    'a à ai au aux avec ce ces cette combien comment dans de des du elle en est et il ils la le les leur ont ou où par pas pour pourquoi que quel quelle quelles quels qui quoi sa se ses son sont sur un une',
  ).split(' '),
)

/**
 * A query as the index writes its words: plain text without elided articles nor words that say nothing, « rap-2021 » in
 * two words, and numbers cut by thousands as the pages print them, so that « 17971 » finds « 17 971 ». Four digits that
 * may be a year stay whole. What stands between straight quotation marks is looked for as it is.
 */
export function searchable(query: string): string {
  const text = plainText(query).trim()
  if (/^".+"$/.test(text)) return text
  const words = text
    .replaceAll(/(?<!\p{L})(?:[cdjlmnst]|qu)'(?=\p{L})/giu, '')
    .replaceAll(/(?<=\p{L})-(?=\d)/gu, ' ')
    .replaceAll(/(?<![\d.,])\d{4,}/g, (digits) =>
      /^(19|20)\d\d$/.test(digits) ? digits : byThousands(digits),
    )
    .split(/\s+/)
  const telling = words.filter((word) => !idle.has(word.toLowerCase()))
  return (telling.length > 0 ? telling : words).join(' ')
}

function byThousands(digits: string): string {
  return digits.replaceAll(/\B(?=(\d{3})+$)/g, ' ')
}

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

/**
 * The term that a misspelt word stands for: the closest one, two letters away at most, one for a short word. None for
 * a word that is a term or the beginning of one. Accents and capitals do not count.
 */
export function closestTerm(word: string, terms: readonly string[]): string | undefined {
  const asked = bare(word)
  const limit = asked.length < 6 ? 1 : 2
  let closest: { readonly term: string; readonly distance: number } | undefined
  for (const term of terms) {
    const candidate = bare(term)
    if (candidate.startsWith(asked)) return undefined
    if (Math.abs(candidate.length - asked.length) > limit) continue
    const distance = editDistance(asked, candidate)
    if (distance <= limit && distance < (closest?.distance ?? Infinity)) closest = { term, distance }
  }
  return closest?.term
}

function bare(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** How many letters to add, remove, change or swap with the next one to go from one word to another (Damerau, optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: readonly number[] = []
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
          ? (before[column - 2] ?? 0) + 1
          : Infinity
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + cost,
          swapped,
        ),
      )
    }
    before = previous
    previous = current
  }
  return previous[b.length] ?? 0
}
