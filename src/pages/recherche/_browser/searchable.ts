import { plainText } from '#words/plain-text.ts'

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
