/**
 * A text as the search index holds it, and queries with it: plain spaces and hyphens, « oe » and « ae » in two letters,
 * ligatures of a PDF in theirs, and straight apostrophes, for Pagefind does not find the word that follows a curly one.
 */
export function plainText(text: string): string {
  return text
    .replaceAll('\u2019', "'")
    .replaceAll(/[\u202F\u00A0\u2009]/g, ' ')
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'Oe')
    .replaceAll('æ', 'ae')
    .replaceAll('Æ', 'Ae')
}

/**
 * The same text as a page prints it. French writes « oeu » and « oei » with one letter: « œuvre », « œil ». Imports
 * nothing: a module that the search page shared with another script would be one more request for both.
 */
export function printedText(plain: string): string {
  return plain
    .replaceAll("'", '\u2019')
    .replaceAll(/oe(?=[ui])/g, 'œ')
    .replaceAll(/Oe(?=[ui])/g, 'Œ')
    .replaceAll(/(?<!\d)\d{1,3}(?: \d{3})+(?!\d)/g, (digits) => digits.replaceAll(' ', '\u202F'))
    .replaceAll(/(?<=\d) (?=M?€|%)|(?<=«) | (?=»|:(?:\s|$))/g, '\u00A0')
    .replaceAll(/ (?=[;!?](?:\s|$))/g, '\u202F')
}
