import { formatNumber, noBreakSpace } from '#words/number.ts'

/** A noun in its two numbers and its gender. */
interface Inflected {
  readonly singular: string
  readonly plural: string
  readonly gender: 'm' | 'f'
}

/** The form that goes with a number: French is singular below 2 (« 0 produit », « 1,5 produit »). */
export function agree(n: number, noun: Pick<Inflected, 'singular' | 'plural'>): string {
  return Math.abs(n) < 2 ? noun.singular : noun.plural
}

/** A count in words: « aucun produit lancé », « 1 produit lancé », « 50 produits lancés ». */
export function formatCount(n: number, noun: Inflected): string {
  if (n === 0) return `${noun.gender === 'f' ? 'aucune' : 'aucun'} ${noun.singular}`
  return `${formatNumber(n)}${noBreakSpace}${agree(n, noun)}`
}

/**
 * A count as the subject of its verb, with its noun or with its gender alone: « deux cibles ont changé »,
 * « un est plus bas », « aucune n’a été lue ». The verb comes in its two numbers, and is singular for none.
 */
export function countSubject(
  n: number,
  subject: Inflected['gender'] | Inflected,
  verb: { readonly singular: string; readonly plural: string },
): string {
  const noun = typeof subject === 'string' ? { singular: '', plural: '', gender: subject } : subject
  const verbs = n === 0 ? ne(verb.singular) : n === 1 ? verb.singular : verb.plural
  return [spelled(n, noun.gender), n < 2 ? noun.singular : noun.plural, verbs]
    .filter((part) => part !== '')
    .join(' ')
}

const small = 'deux,trois,quatre,cinq,six,sept,huit,neuf,dix,onze,douze,treize,quatorze,quinze,seize'.split(
  ',',
)

/**
 * A count of statements in words, so that it is not taken for one of the figures they quote: « aucune », « une »,
 * « trois »; from 17 on, « 17 ».
 */
export function spelled(n: number, gender: Inflected['gender'] = 'm'): string {
  const e = gender === 'f' ? 'e' : ''
  return [`aucun${e}`, `un${e}`, ...small][n] ?? formatNumber(n)
}

/** « une fois sur deux », « trois fois sur quatre ». */
export function timesOutOf(n: number, total: number): string {
  return `${spelled(n, 'f')} fois sur ${spelled(total)}`
}

/** `ne` before its verb, elided before a vowel. */
function ne(verb: string): string {
  return /^[aeiouyàâäéèêëîïôöûüœæ]/i.test(verb) ? `n’${verb}` : `ne ${verb}`
}

/** « a », « a et b », « a, b et c ». */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} et ${words.at(-1) ?? ''}`
}

/** First letter in capitals. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
}
