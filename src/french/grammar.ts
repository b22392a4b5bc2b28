import { formatNumber, noBreakSpace } from '#french/number.ts'

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

/** « a », « a et b », « a, b et c ». */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} et ${words.at(-1) ?? ''}`
}

/** `de` before a word, elided before a vowel: « d’objectif », « de programme ». A word in h is taken as aspirated. */
export function de(word: string): string {
  return /^[aeiouyàâäéèêëîïôöûüœæ]/i.test(word) ? `d’${word}` : `de ${word}`
}

/** First letter in capitals. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
}
