import { noBreakSpace, thinSpace } from '#words/number.ts'

const months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'

/** What a plain space parts though it should not: each is a space, with what stands before and after it. */
const kept = new RegExp(
  [
    // The thousands of a number, in texts: coordinates of a drawing are numbers too.
    String.raw`(?<=(?:^|[^\p{L}\d])\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d)(?![^<>]*>))`,
    // A number and its unit; a document, a programme or a year and its number.
    String.raw`(?<=\d) (?=(?:M€|Md€|k€|€|%|euros?|points?|pts)(?![\p{L}\p{N}]))`,
    String.raw`(?<=(?:^|[^\p{L}])(?:PAP|RAP|PLF|LFI|programme|objectif|action|titre|n°)) (?=\d)`,
    // The same, when the name is a word of the glossary with its button.
    String.raw`(?<=</button></span>) (?=\d)`,
    // A day and its month, a month and its year.
    String.raw`(?<=(?:^|\D)(?:\d{1,2}|1er)) (?=(?:${months})(?!\p{L}))`,
    String.raw`(?<=(?:^|[^\p{L}])(?:${months})) (?=\d{4}(?!\d))`,
    // The years of a span: « 2019 à 2022 ».
    String.raw`(?<=(?:^|\D)\d{4}) (?=à \d{4}(?!\d))`,
    String.raw`(?<=(?:^|\D)\d{4}[ \u00A0]à) (?=\d{4}(?!\d))`,
    // Two short words inside « guillemets »: « Sans objet », « non relevé ».
    String.raw`(?<=«\u00A0\p{L}{1,9}) (?=\p{L}{1,9}(?:\u00A0| )»)`,
    // A colon, even after a link, even where the source begins a line with it.
    String.raw`(?<=[\p{L}\p{N}»)%€.>])(?: |\n[ \t]*)(?=(?:<[^<>]*>)?:(?:\s|<|$))`,
  ].join('|'),
  'gu',
)

/**
 * Sets the spaces and apostrophes of French typography in a text or a page: no-break spaces inside « guillemets »,
 * before a colon, between a number and its unit, in dates and names of documents; a thin one before « ; ! ? »; curly
 * apostrophes between letters. Only these change, so that markup stays as it is.
 */
export function typeset(text: string): string {
  return text
    .replaceAll('« ', `«${noBreakSpace}`)
    .replaceAll(' »', `${noBreakSpace}»`)
    .replace(kept, noBreakSpace)
    .replace(/(?<=[\p{L}\p{N}»)%€>])(?: |\n[ \t]*)(?=[;!?](?:\s|<|$))/gu, thinSpace)
    .replace(/(?<=\p{L})(?:'|&#39;)(?=\p{L})/gu, '’')
}
