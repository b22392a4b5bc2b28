/**
 * Words that take an s in the plural, as the number asks: « 1 chiffre relevé », « 2 chiffres relevés ». French is
 * singular below 2. For other plurals, see `agree`.
 */
export function plural(n: number, words: string): string {
  return Math.abs(n) < 2 ? words : words.replaceAll(/(?= |$)/g, 's')
}
